import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { roved, runsRightToLeft } from './roving.ts';

/** One tab. */
export type Tab<Id extends string> = {
  id: Id;
  label: string;
  /** Draws what the tab shows; called from the first time it is selected. */
  panel(): ComponentChildren;
};

/** What a tab list is given. */
export type TabsProps<Id extends string> = {
  /** Name of the list, for those who do not see it. */
  label: string;
  tabs: readonly Tab<Id>[];
  selected: Id;
  onSelect(id: Id): void;
};

/** A tab list with its panels. A panel that was seen stays, hidden, so that what was opened in it is still open later. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  const [seen, setSeen] = useState<readonly Id[]>([]);
  const list = useRef<HTMLDivElement>(null);
  if (!seen.includes(selected)) setSeen([...seen, selected]);

  function move(event: KeyboardEvent) {
    const at = tabs.findIndex(({ id }) => id === selected);
    const row = {
      at,
      count: tabs.length,
      rightToLeft: list.current !== null && runsRightToLeft(list.current),
    };
    const next = tabs[roved(event.key, row) ?? -1];
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  }

  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`tab-${tab.id}`}
            aria-selected={tab.id === selected}
            aria-controls={`panel-${tab.id}`}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          class="panel"
          role="tabpanel"
          id={`panel-${tab.id}`}
          aria-labelledby={`tab-${tab.id}`}
          hidden={tab.id !== selected}
        >
          {(tab.id === selected || seen.includes(tab.id)) && tab.panel()}
        </div>
      ))}
    </>
  );
}
