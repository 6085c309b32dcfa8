import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PLACES = ['Redditch', 'Evesham', 'Malvern', 'Pershore', 'Droitwich', 'Bromsgrove', 'Kidderminster'];
const WORKS = ['apprentices', 'school visits', 'trees', 'bicycles', 'work placements', 'trained first-aiders'];

/** Writes `count` short responses, no two alike, into `folder`, each answering every question by its heading. */
export async function writeResponses(folder: string, questions: readonly string[], count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let at = 1; at <= count; at++) {
    const answers = questions.map((question, number) => {
      const [place, work] = [PLACES[(at + number) % PLACES.length], WORKS[(at * 3 + number) % WORKS.length]];
      return `# ${question}\n\nWe will provide ${String(at + number + 1)} ${String(work)} in ${String(place)} within ${String((at % 12) + 1)} months of contract start. Our area manager reports on this each quarter.\n`;
    });
    await writeFile(join(folder, `Supplier ${String(at).padStart(4, '0')}.md`), answers.join('\n'));
  }
}
