import { frameworkPack } from '/work/main/packages/scoring/src/measures/framework-pack.ts';
import { fitMatcher, readAnswers, FIT_SETTINGS } from '/work/main/packages/scoring/training/measures/fit-matcher.ts';
import { judge } from '/work/main/packages/scoring/training/measures/figures.ts';
import { readLabelledAnswers } from '/work/main/packages/scoring/training/measures/labelled-answers.ts';
import { MEASURE_FEATURES } from '/work/main/packages/scoring/src/measures/evidence.ts';
import { measureIndex } from '/work/main/packages/scoring/src/measures/measure-index.ts';
const corpus='/work/main/packages/scoring/corpus/';
const pack=frameworkPack('wcc-2025')!;
const T=['T1','T5','T21','T22'];
const read=new Map(T.map(t=>[t,readAnswers(pack,readLabelledAnswers(corpus+t))]));
const idx=measureIndex(pack);
const configs=process.argv.slice(2).map(a=>JSON.parse(a));
for(const c of configs){
  const rows:{t:string,s:number,k:number,ok:boolean,lab:boolean,top5:boolean,first:boolean}[]=[];
  for(const t of T){
    const m=fitMatcher(pack,T.filter(o=>o!==t).flatMap(o=>read.get(o)!),{...FIT_SETTINGS,rounds:3,steps:150,...c});
    for(const j of judge(pack,m,read.get(t)!)){
      const place=idx.measures.findIndex(x=>x.code===j.best);
      const own=j.match.evidence.anchored[place];
      const st=j.match.evidence.features[place*MEASURE_FEATURES.length]!;
      const k= !j.acceptable?3:own===2?(st>=0.8?0:1):2;
      rows.push({t,s:j.share,k,ok:j.labelled.measures.includes(j.best),lab:j.labelled.measures.length>0,top5:j.match.suggestions.some(x=>j.labelled.measures.includes(x.measure)),first:false});
    }
  }
  const ev=(th:number[],rs=rows)=>{let lab=0,acc=0,ok=0,no=0,fa=0;for(const r of rs){const a=r.k<3&&r.s>=th[r.k]!;if(r.lab){lab++;if(a){acc++;if(r.ok)ok++;}}else{no++;if(a)fa++;}}return{cov:acc/lab,prec:ok/acc,fa:fa/no};};
  const grid=[.4,.5,.6,.65,.7,.75,.8,.85,.88,.9,.92,.94,.96,.98,1.01];
  let out='';
  for(const lim of [.03,.04,.05]){
    let best:any=null;
    for(const a of grid)for(const b of grid)for(const d of grid){const e=ev([a,b,d]);if(e.fa<=lim&&e.prec>=.965&&(!best||e.cov>best.e.cov))best={th:[a,b,d],e};}
    out+=` fa<=${lim}: cov ${best.e.cov.toFixed(3)} prec ${best.e.prec.toFixed(3)} th ${best.th}`;
    if(lim===.04) for(const t of T){const e=ev(best.th,rows.filter(r=>r.t===t));out+=` {${t} ${e.cov.toFixed(2)} ${e.prec.toFixed(3)} ${e.fa.toFixed(3)}}`;}
  }
  const lab=rows.filter(r=>r.lab);
  console.log(JSON.stringify(c),'top5',(lab.filter(r=>r.top5).length/lab.length).toFixed(3),'first',(lab.filter(r=>r.ok).length/lab.length).toFixed(3),out);
}
