type Explained = { name: string; explanation: string };

/** A card for each thing that has a name and is explained. */
export function ExplainedCards({ entries }: { entries: [id: string, entry: Explained][] }) {
  return (
    <ul class="cards">
      {entries.map(([id, { name, explanation }]) => (
        <li key={id} class="card">
          <h2>{name}</h2>
          <p>{explanation}</p>
        </li>
      ))}
    </ul>
  );
}
