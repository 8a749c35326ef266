/// The script of the page. It only adds to what is there: sorting by a click on a heading, and opening what is folded for paper.
enum PageScript {
    static let text = """
        'use strict';
        for (const table of document.querySelectorAll('table')) {
          const body = table.tBodies[0];
          if (!body || body.rows.length < 3) continue;
          const original = [...body.rows];
          [...table.tHead.rows[0].cells].forEach((head, column) => {
            const button = document.createElement('button');
            button.type = 'button';
            button.append(...head.childNodes);
            head.append(button);
            button.addEventListener('click', () => {
              const next = { ascending: 'descending', descending: 'none' }[head.getAttribute('aria-sort')] || 'ascending';
              for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
              if (next !== 'none') head.setAttribute('aria-sort', next);
              const key = row => {
                const cell = row.cells[column];
                const text = cell.dataset.v ?? cell.textContent;
                const number = Number(text.replaceAll(',', '').replace('−', '-').replace('∞', 'Infinity'));
                return head.classList.contains('n') ? number : text;
              };
              const sign = next === 'descending' ? -1 : 1;
              const compare = (a, b) => {
                const x = key(a), y = key(b);
                if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y);
                return x < y ? -sign : x > y ? sign : 0;
              };
              body.append(...(next === 'none' ? original : [...original].sort(compare)));
            });
          });
        }
        const reveal = () => {
          const target = location.hash && document.getElementById(location.hash.slice(1));
          const folded = target && (target.closest('details') || target.querySelector(':scope > details:first-child'));
          if (folded) folded.open = true;
        };
        addEventListener('hashchange', reveal);
        reveal();
        addEventListener('beforeprint', () => {
          for (const item of document.querySelectorAll('details:not([open])')) { item.dataset.printed = ''; item.open = true; }
        });
        addEventListener('afterprint', () => {
          for (const item of document.querySelectorAll('details[data-printed]')) { delete item.dataset.printed; item.open = false; }
        });
        document.querySelectorAll('input[name=language]').forEach(input => input.addEventListener('change', () => {
          document.documentElement.lang = input.id === 'show-en' ? 'en' : 'zh-Hans';
        }));
        """
}
