import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { RichText } from '../../../components/RichText.tsx';

describe('RichText', () => {
  it('keeps inline markup and drops what could run', () => {
    const box = document.createElement('div');
    render(
      <RichText
        html={
          '<b>bold</b><img src=x onerror=alert(1)><script>1</script><a href="javascript:x">y</a>'
        }
      />,
      box,
    );
    expect(box.innerHTML).toBe('<div class="rich"><b>bold</b><a>y</a></div>');
  });
});
