(function () {
  const text = document.getElementById('filter');
  const troubled = document.getElementById('troubled');
  const rows = Array.from(document.querySelectorAll('tbody tr'));
  function apply() {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const said = row.textContent.toLowerCase();
      const fits = words.every(word => said.includes(word)) && !(troubled.checked && row.className === 'passed');
      row.hidden = !fits;
      if (fits) shown++;
    }
    document.getElementById('shown').textContent = shown + ' of ' + rows.length;
  }
  text.addEventListener('input', apply);
  troubled.addEventListener('change', apply);
  apply();
})();
