import { frameworkPack } from '../../src/measures/framework-pack.ts';
import { matchAnswerMeasures } from '../../src/measures/match.ts';
import { readLabelledAnswers } from './labelled-answers.ts';
const corpus=new URL('../../corpus/',import.meta.url).pathname;
const answers=['T1','T5','T21','T22'].flatMap(t=>readLabelledAnswers(corpus+t));
for(const id of ['wcc-2025','ppn-002']){
const pack=frameworkPack(id)!; let words=0,n=0;
for(const a of answers) for(const q of a.queries){words+=q.query.statement.text.split(/\s+/).length;n++;}
const run=()=>{for(const a of answers) matchAnswerMeasures(a.queries.map(q=>q.query),{pack,theme:a.theme,shortList:[],coreService:a.coreService,maskedNames:[a.bidder]});};
const t0=performance.now();run();const t1=performance.now();run();run();run();const t2=performance.now();
console.log(id,'statements',n,'words',words,'first',(t1-t0).toFixed(0),'ms; then',((t2-t1)/3).toFixed(0),'ms =',(n?((t2-t1)/3*1000/n):0).toFixed(1),'us each,',(words/((t2-t1)/3)).toFixed(0),'k words/s');
}
