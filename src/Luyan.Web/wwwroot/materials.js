// Files are sent as soon as they are chosen or dropped, in pieces that survive a broken connection, a closed page and a server that starts again
// (tus). The page works without this file by its plain forms. See MaterialsPage for the markup.
'use strict';
(() => {
  const holder = document.querySelector('[data-uploads]');
  if (!holder || !globalThis.tus?.isSupported) { return; }
  const words = JSON.parse(holder.dataset.words);
  const largest = Number(holder.dataset.largest);
  const pieces = 4 * 1024 * 1024;
  const atOnce = 2;
  const retries = [0, 500, 1000, 2000, 4000, 8000, 15000, 30000, 30000, 30000];
  const jobs = [];
  const say = (word, values = {}) => words[word].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const news = (text) => { document.getElementById('upload-news').textContent = text; };
  const sectionOf = (material) => document.getElementById(`material-${material}`);

  // --- one file on its way -----------------------------------------------------------------------------------------

  function line(job) {
    const li = document.createElement('li');
    const name = document.createElement('span');
    name.textContent = job.file.name;
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute('aria-label', job.file.name);
    const acts = document.createElement('span');
    acts.className = 'acts';
    const said = document.createElement('p');
    said.className = 'said';
    const button = (word, act) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.className = 'link';
      made.textContent = words[word];
      made.setAttribute('aria-label', `${words[word]} ${job.file.name}`);
      made.addEventListener('click', act);
      acts.append(made);
      return made;
    };
    job.toggle = button('pause', () => (job.state === 'sending' || job.state === 'waiting' ? pause(job) : resume(job)));
    job.cancel = button('cancel', () => cancel(job));
    li.append(name, bar, acts, said);
    Object.assign(job, { li, bar, said });
    sectionOf(job.material).querySelector('.uploads').append(li);
  }

  function state(job, to, text) {
    job.state = to;
    job.li.className = to;
    job.said.textContent = text ?? say(to, { name: job.file.name, percent: job.percent });
    const going = to === 'sending' || to === 'waiting';
    job.toggle.textContent = words[going ? 'pause' : 'resume'];
    job.toggle.setAttribute('aria-label', `${job.toggle.textContent} ${job.file.name}`);
    job.toggle.hidden = to === 'refused' || to === 'checking';
  }

  function begin(material, row, file) {
    const job = { material, row, file, percent: 0 };
    jobs.push(job);
    line(job);
    if (file.size > largest) { refuse(job, say('too-large', { name: file.name })); return; }
    const section = sectionOf(material);
    job.upload = new tus.Upload(file, {
      endpoint: holder.dataset.uploads,
      chunkSize: pieces,
      retryDelays: retries,
      removeFingerprintOnSuccess: true,
      headers: { RequestVerificationToken: section.querySelector('input[name=form-key]').value },
      metadata: { filename: file.name, material, row },
      fingerprint: async () => ['luyan', holder.dataset.uploads, material, file.name, file.size, file.lastModified].join('|'),
      onUploadUrlAvailable: () => forget(job),
      onProgress: (sent, all) => {
        job.percent = Math.floor((sent / all) * 100);
        job.bar.value = job.percent;
        if (job.state === 'sending') { state(job, sent === all ? 'checking' : 'sending'); }
      },
      onSuccess: () => done(job),
      onError: (failure) => {
        const answer = failure.originalResponse;
        const why = answer && reason(answer.getBody());
        if (why) { refuse(job, why); } else { state(job, 'broken'); news(say('broken', { name: file.name, percent: job.percent })); }
        next();
      },
    });
    state(job, 'waiting');
    next();
  }

  // The server's line of the same upload from before gives way to the living one.
  function forget(job) {
    const id = job.upload.url.split('/').pop();
    sectionOf(job.material).querySelector(`[data-upload="${CSS.escape(id)}"]`)?.remove();
  }

  function reason(body) {
    try { return JSON.parse(body).why; } catch { return null; }
  }

  async function start(job) {
    state(job, 'sending');
    if (!job.looked) {
      job.looked = true;
      const before = await job.upload.findPreviousUploads();
      if (before.length > 0) { job.upload.resumeFromPreviousUpload(before[0]); }
    }
    if (job.state === 'sending') { job.upload.start(); }
  }

  function next() {
    let free = atOnce - jobs.filter((job) => job.state === 'sending' || job.state === 'checking').length;
    for (const job of jobs.filter((one) => one.state === 'waiting')) {
      if (free-- > 0) { start(job); }
    }
  }

  async function pause(job) {
    const was = job.state;
    state(job, 'paused');
    if (was === 'sending') { await job.upload.abort(); }
    next();
  }

  function resume(job) {
    state(job, 'waiting');
    next();
  }

  async function cancel(job) {
    const waited = job.state === 'waiting' || job.state === 'refused';
    drop(job);
    news(say('cancelled', { name: job.file.name }));
    if (!waited) { await job.upload.abort(true).catch(() => {}); }
    next();
  }

  function refuse(job, why) {
    state(job, 'refused', why);
    news(why);
  }

  function drop(job) {
    const focused = job.li.contains(document.activeElement);
    job.li.remove();
    jobs.splice(jobs.indexOf(job), 1);
    if (focused) { sectionOf(job.material).focus(); }
  }

  async function done(job) {
    drop(job);
    next();
    await refresh(job.material);
    news(say('done', { name: job.file.name }));
  }

  // --- the page as it stands now -----------------------------------------------------------------------------------

  async function refresh(material) {
    const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) { return; }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const id of ['glance', 'panel']) {
      const [now, then] = [page.getElementById(id), document.getElementById(id)];
      if (now && then) { then.replaceWith(document.adoptNode(now)); }
    }
    const [now, then] = [page.getElementById(`material-${material}`), sectionOf(material)];
    if (!now) { return; }
    const focused = then.contains(document.activeElement) ? document.activeElement.id : null;
    const lines = then.querySelector('.uploads');
    const fresh = document.adoptNode(now);
    for (const old of lines.querySelectorAll('[data-upload]')) { old.remove(); }
    for (const left of [...fresh.querySelectorAll('[data-upload]')]) {
      if (!jobs.some((job) => job.upload?.url?.endsWith(left.dataset.upload))) { lines.append(left); }
    }
    fresh.querySelector('.uploads').replaceWith(lines);
    then.replaceWith(fresh);
    hints(fresh);
    if (focused !== null) { (focused && document.getElementById(focused) || fresh).focus(); }
  }

  function hints(within) {
    for (const hint of within.querySelectorAll('.drop-hint')) { hint.hidden = false; }
    // What is chosen is sent at once: the button of the plain form has nothing to do.
    for (const button of within.querySelectorAll('form.upload > button')) { button.hidden = true; }
  }

  function take(section, files) {
    const row = section.querySelector('form.upload select[name=row]')?.value ?? '';
    for (const file of files) { begin(section.dataset.material, row, file); }
  }

  holder.addEventListener('change', (event) => {
    if (event.target.type !== 'file') { return; }
    const files = [...event.target.files];
    event.target.value = '';
    take(event.target.closest('[data-material]'), files);
  });

  const carries = (event) => [...event.dataTransfer?.types ?? []].includes('Files');
  const under = (event) => event.target.closest?.('[data-material]');
  for (const name of ['dragenter', 'dragover']) {
    document.addEventListener(name, (event) => {
      if (!carries(event)) { return; }
      // A file that misses its place must not replace the page.
      event.preventDefault();
      const section = under(event);
      event.dataTransfer.dropEffect = section ? 'copy' : 'none';
      for (const other of holder.querySelectorAll('.over')) { if (other !== section) { other.classList.remove('over'); } }
      section?.classList.add('over');
    });
  }
  document.addEventListener('dragleave', (event) => { if (!event.relatedTarget) { holder.querySelectorAll('.over').forEach((one) => one.classList.remove('over')); } });
  document.addEventListener('drop', (event) => {
    if (!carries(event)) { return; }
    event.preventDefault();
    const section = under(event);
    holder.querySelectorAll('.over').forEach((one) => one.classList.remove('over'));
    if (section) { take(section, [...event.dataTransfer.files]); }
  });

  addEventListener('online', () => jobs.filter((job) => job.state === 'broken').forEach(resume));
  addEventListener('beforeunload', (event) => { if (jobs.some((job) => ['sending', 'waiting', 'checking'].includes(job.state))) { event.preventDefault(); } });
  hints(holder);
})();
