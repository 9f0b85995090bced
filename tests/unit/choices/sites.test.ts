import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSiteOff, readSite, ruleHolds, setRule, switchSite } from '../../../choices/sites.ts';

describe('readSite', () => {
  it.each([
    ['news.example', 'news.example'],
    ['  News.Example  ', 'news.example'],
    ['https://news.example/world/story?id=1#top', 'news.example'],
    ['*.news.example', 'news.example'],
    ['127.0.0.1:8080', '127.0.0.1:8080'],
    ['localhost:3000', 'localhost:3000'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['новости.рф', 'xn--b1amnebsh.xn--p1ai'],
  ])('reads %s as %s', (typed, host) => {
    expect(readSite(typed)).toEqual({ ok: true, host });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['two words', 'notHost'],
    ['ftp://news.example', 'notHost'],
    ['http://', 'notHost'],
    ['user@news.example', 'notHost'],
    ['news..example', 'notHost'],
    ['news', 'noDot'],
  ])('refuses "%s" as %s', (typed, mistake) => {
    expect(readSite(typed)).toEqual({ ok: false, mistake });
  });

  it('never throws, and what it reads it reads again as the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
        const read = readSite(typed);
        if (read.ok) expect(readSite(read.host)).toEqual(read);
      }),
    );
  });
});

describe('a rule', () => {
  it('names its host, and the hosts below it only where it says so', () => {
    expect(ruleHolds('news.example', 'news.example')).toBe(true);
    expect(ruleHolds('news.example', 'live.news.example')).toBe(false);
    expect(ruleHolds('*.news.example', 'live.news.example')).toBe(true);
    expect(ruleHolds('*.news.example', 'news.example')).toBe(true);
    expect(ruleHolds('*.news.example', 'fakenews.example')).toBe(false);
    expect(ruleHolds('*.news.example', '')).toBe(false);
  });

  it('is set once a host, in order', () => {
    const rules = setRule(['b.example'], { host: 'a.example', below: false });
    expect(rules).toEqual(['a.example', 'b.example']);
    expect(setRule(rules, { host: 'b.example', below: true })).toEqual([
      'a.example',
      '*.b.example',
    ]);
  });
});

describe('switchSite', () => {
  it('takes every rule away that names the host', () => {
    expect(switchSite(['*.b.example', 'a.b.example', 'c.example'], 'a.b.example', true)).toEqual([
      'c.example',
    ]);
  });
  it('adds the host once', () => {
    expect(switchSite([], 'a.example', false)).toEqual(['a.example']);
    expect(switchSite(['*.example'], 'a.example', false)).toEqual(['*.example']);
    expect(isSiteOff(['*.example'], 'a.example')).toBe(true);
  });
});
