/** Plain text as paragraphs, one a line. */
export function Lines({ text }: { text: string }) {
  const lines = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => ({ key: `${index}:${line.slice(0, 20)}`, line }));
  return (
    <>
      {lines.map(({ key, line }) => (
        <p key={key}>{line}</p>
      ))}
    </>
  );
}
