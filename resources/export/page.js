"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const canvas = document.getElementById("canvas"), stage = document.getElementById("stage");
  const panel = document.getElementById("panel"), list = document.getElementById("rows"), search = document.getElementById("search");
  const pen = canvas.getContext("2d"), HEAD = 44, ROW = 24, LANE_GAP = 12, LANE_WIDTH = 132;
  const events = data.events, dated = events.filter((event) => event.from !== null);
  let view = { left: 0, perPixel: 1 }, chosen = null, shapes = [], lanes = [], wanted = null;

  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const dayOf = (year, month, day) => { const date = new Date(0); date.setUTCFullYear(year, month, day); return Math.round(date.getTime() / 864e5); };
  const dateOf = (day) => new Date(day * 864e5);
  const x = (day) => LANE_WIDTH + (day - view.left) / view.perPixel;

  function fit() {
    if (!dated.length) return;
    const low = Math.min(...dated.map((event) => event.from)), high = Math.max(...dated.map((event) => event.to));
    pen.font = "13px system-ui, sans-serif";
    const label = Math.max(...dated.map((event) => pen.measureText(event.title).width)) + 60;
    const room = Math.max(stage.clientWidth - LANE_WIDTH - Math.min(label, stage.clientWidth * 0.4), 200), span = Math.max(high - low + 1, 3);
    view = { left: low - 20 * span / room, perPixel: span / room };
  }

  // Rows are given once, at the widest scale that shows everything, and never change with zoom or pan.
  function arrange() {
    fit();
    lanes = data.families.map((family) => ({ ...family, events: dated.filter((event) => event.family === family.id), rows: [] })).filter((lane) => lane.events.length);
    pen.font = "13px system-ui, sans-serif";
    for (const lane of lanes) {
      for (const event of lane.events) {
        const left = event.from / view.perPixel;
        const right = Math.max(event.to + 1, event.from) / view.perPixel + pen.measureText(event.title).width + 40;
        let row = lane.rows.findIndex((end) => end <= left);
        if (row < 0) row = lane.rows.length < 14 ? lane.rows.push(0) - 1 : lane.rows.indexOf(Math.min(...lane.rows));
        lane.rows[row] = Math.max(lane.rows[row], right);
        event.row = row;
      }
    }
  }

  const LABEL = 84; // px that a tick's label needs
  const UNITS = [[1, "day", 1], [7, "day", 7], [28, "month", 1], [89, "month", 3], [365, "year", 1], [1826, "year", 5], [3652, "year", 10], [18262, "year", 50], [36524, "year", 100], [365242, "year", 1000]];
  function ticks() {
    const [, unit, step] = UNITS.find(([days]) => days / view.perPixel >= LABEL) || UNITS[UNITS.length - 1];
    const first = dateOf(view.left), last = view.left + (stage.clientWidth - LANE_WIDTH) * view.perPixel, found = [];
    if (unit === "day") for (let day = Math.floor(view.left / step) * step + (step === 7 ? 4 : 0); day <= last; day += step) found.push([day, `${dateOf(day).getUTCDate()} ${data.months[dateOf(day).getUTCMonth()]}`]);
    if (unit === "month") for (let index = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step; ; index += step) { const day = dayOf(Math.floor(index / 12), index % 12, 1); if (day > last) break; found.push([day, `${data.months[index % 12]} ${Math.floor(index / 12)}`]); }
    if (unit === "year") for (let year = Math.floor(first.getUTCFullYear() / step) * step; ; year += step) { const day = dayOf(year, 0, 1); if (day > last) break; found.push([day, String(year)]); }
    return found;
  }

  function draw() {
    const ratio = window.devicePixelRatio || 1, width = stage.clientWidth;
    const height = Math.max(stage.clientHeight, HEAD + lanes.reduce((sum, lane) => sum + lane.rows.length * ROW + LANE_GAP, 0));
    canvas.width = width * ratio; canvas.height = height * ratio; canvas.style.width = `${width}px`; canvas.style.height = `${height}px`;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.fillStyle = colour("--panel"); pen.fillRect(0, 0, width, height);
    pen.font = "13px system-ui, sans-serif"; pen.textBaseline = "middle"; shapes = [];
    let top = HEAD;
    lanes.forEach((lane, index) => { lane.even = index % 2 === 0; const tall = lane.rows.length * ROW + LANE_GAP; if (index % 2) { pen.fillStyle = colour("--band"); pen.fillRect(0, top, width, tall); } lane.top = top; top += tall; });
    pen.strokeStyle = colour("--line"); pen.lineWidth = 1; pen.beginPath();
    for (const [day] of ticks()) { const at = Math.round(x(day)) + 0.5; if (at >= LANE_WIDTH) { pen.moveTo(at, 22); pen.lineTo(at, height); } }
    pen.stroke();
    const today = x(data.today);
    if (today > LANE_WIDTH) { pen.fillStyle = colour("--today"); pen.fillRect(today, HEAD - 8, 1.5, height); }
    for (const lane of lanes) drawLane(lane, width);
    pen.fillStyle = colour("--muted");
    for (const [day, text] of ticks()) { const at = x(day); if (at >= LANE_WIDTH) pen.fillText(text, at + 4, 32); }
    for (const lane of lanes) { pen.fillStyle = lane.colour; pen.fillRect(0, lane.top + 4, 3, lane.rows.length * ROW); pen.fillStyle = colour("--text"); wrapped(lane.label, LANE_WIDTH - 18).slice(0, Math.max(lane.rows.length, 1)).forEach((line, number) => pen.fillText(line, 10, lane.top + 16 + number * 16)); }
  }

  function wrapped(text, room) {
    const lines = [];
    for (const word of text.split(" ")) if (lines.length && pen.measureText(`${lines[lines.length - 1]} ${word}`).width <= room) lines[lines.length - 1] += ` ${word}`; else lines.push(word);
    return lines;
  }

  function drawLane(lane, width) {
    pen.save(); pen.beginPath(); pen.rect(LANE_WIDTH, HEAD, width, 1e6); pen.clip();
    const ends = [], taken = lane.rows.map(() => []);
    for (const event of lane.events) ends.push([event, x(event.from), event.open ? Math.max(width + 20, x(event.from) + 1) : Math.max(x(event.to + 1), x(event.from) + 1)]);
    for (const [event, left, right] of ends) {
      if (right < LANE_WIDTH || left > width) continue;
      const middle = lane.top + event.row * ROW + 16, dim = wanted && !wanted.has(event.id);
      pen.globalAlpha = dim ? 0.25 : 1; pen.fillStyle = pen.strokeStyle = lane.colour; pen.lineWidth = 1.5;
      const exact = event.from === event.to;
      pen.setLineDash(event.planned ? [3, 3] : []);
      let end = left + 6;
      if (exact) { pen.beginPath(); pen.arc(left + 0.5 / view.perPixel, middle, 5, 0, 7); if (event.planned) pen.stroke(); else pen.fill(); end = left + 0.5 / view.perPixel + 6; }
      else {
        const a = Math.max(left, LANE_WIDTH - 20), b = Math.max(Math.min(right, width + 20), a + 6);
        if (event.planned) pen.strokeRect(a, middle - 5, b - a, 10);
        else if (event.lasting) { pen.globalAlpha *= 0.45; pen.fillRect(a, middle - 5, b - a, 10); }
        else { const soft = pen.createLinearGradient(a, 0, b, 0); soft.addColorStop(0, "transparent"); soft.addColorStop(0.3, lane.colour); soft.addColorStop(0.7, lane.colour); soft.addColorStop(1, "transparent"); pen.fillStyle = soft; pen.fillRect(a, middle - 5, b - a, 10); }
        end = Math.min(b, width);
      }
      pen.setLineDash([]);
      shapes.push({ event, left: Math.max(left - 7, LANE_WIDTH), right: end + 2, top: middle - ROW / 2, bottom: middle + ROW / 2 });
      taken[event.row].push({ event, end: event.open ? Math.max(left, LANE_WIDTH) + 6 : end + 6, middle, dim, start: left });
    }
    for (const row of taken) row.sort((one, other) => one.start - other.start).forEach((item, index) => {
      const next = row[index + 1], text = item.event.title + (item.event.sources > 1 ? `  ×${item.event.sources}` : ""), wide = pen.measureText(text).width;
      if (next && item.end + wide + 8 > next.start - 6) return;
      pen.globalAlpha = item.dim ? 0.25 : 1;
      const at = Math.max(item.end, LANE_WIDTH + 6);
      pen.fillStyle = colour(lane.even ? "--panel" : "--band"); pen.fillRect(at - 2, item.middle - 9, wide + 4, 18);
      if (item.event === chosen) { pen.fillStyle = colour("--evidence"); pen.fillRect(at - 4, item.middle - 10, wide + 8, 20); }
      pen.fillStyle = colour("--text"); pen.fillText(text, at, item.middle);
      shapes.push({ event: item.event, left: at - 4, right: at + wide, top: item.middle - 10, bottom: item.middle + 10 });
    });
    pen.restore();
  }

  function element(tag, text, className) { const made = document.createElement(tag); made.textContent = text; if (className) made.className = className; return made; }
  function choose(event, reveal) {
    chosen = event; panel.replaceChildren();
    const type = element("span", event.type, "chip type"); type.style.background = (data.families.find((family) => family.id === event.family) || {}).colour || "#5A6472";
    panel.append(type, element("span", event.status, "chip"), element("h2", event.title), element("p", event.when, "muted"));
    for (const actor of event.actors) panel.append(element("span", actor, "chip"));
    for (const claim of event.claims) {
      panel.append(element("blockquote", claim.sentence));
      const source = element("p", claim.source);
      if (claim.url) { source.append(" "); const link = element("a", claim.url); link.href = claim.url; link.rel = "noreferrer noopener"; source.append(link); }
      panel.append(source);
    }
    for (const button of list.querySelectorAll("button")) button.setAttribute("aria-current", String(button.dataset.event === event.id));
    if (reveal && event.from !== null && (x(event.from) < LANE_WIDTH || x(event.from) > stage.clientWidth - 60)) view.left = event.from - (stage.clientWidth - LANE_WIDTH) / 2 * view.perPixel;
    const lane = reveal && lanes.find((one) => one.events.includes(event));
    if (lane) { const middle = lane.top + event.row * ROW + 16; if (middle < stage.scrollTop + HEAD || middle > stage.scrollTop + stage.clientHeight - ROW) stage.scrollTop = middle - stage.clientHeight / 2; }
    draw();
  }
  function zoom(factor, at) { const day = view.left + (at - LANE_WIDTH) * view.perPixel; view.perPixel = Math.min(Math.max(view.perPixel * factor, 1 / 400), 4000); view.left = day - (at - LANE_WIDTH) * view.perPixel; draw(); }
  const place = (pointer) => { const box = canvas.getBoundingClientRect(); return [pointer.clientX - box.left, pointer.clientY - box.top]; };
  function hit(pointer) { const [left, top] = place(pointer); for (let index = shapes.length - 1; index >= 0; index--) { const shape = shapes[index]; if (left >= shape.left && left <= shape.right && top >= shape.top && top <= shape.bottom) return shape.event; } return null; }

  stage.addEventListener("wheel", (wheel) => { if (wheel.ctrlKey) return; wheel.preventDefault(); if (wheel.shiftKey || Math.abs(wheel.deltaX) > Math.abs(wheel.deltaY)) { view.left += (wheel.deltaX || wheel.deltaY) * view.perPixel; draw(); } else zoom(Math.exp(Math.sign(wheel.deltaY) * 0.12), place(wheel)[0]); }, { passive: false });
  let drag = null;
  stage.addEventListener("pointerdown", (pointer) => { drag = { x: pointer.clientX, left: view.left, y: pointer.clientY, top: stage.scrollTop, moved: false }; });
  window.addEventListener("pointermove", (pointer) => { if (!drag) { stage.style.cursor = hit(pointer) ? "pointer" : "grab"; return; } if (Math.abs(pointer.clientX - drag.x) + Math.abs(pointer.clientY - drag.y) > 3) drag.moved = true; if (drag.moved) { view.left = drag.left - (pointer.clientX - drag.x) * view.perPixel; stage.scrollTop = drag.top - (pointer.clientY - drag.y); draw(); } });
  window.addEventListener("pointerup", (pointer) => { if (drag && !drag.moved) { const event = hit(pointer); if (event) choose(event, false); } drag = null; });
  stage.addEventListener("keydown", (key) => {
    const middle = (stage.clientWidth + LANE_WIDTH) / 2, index = chosen ? dated.indexOf(chosen) : -1;
    const actions = { "+": () => zoom(1 / 1.4, middle), "=": () => zoom(1 / 1.4, middle), "-": () => zoom(1.4, middle), f: () => { fit(); draw(); }, ArrowRight: () => dated[index + 1] && choose(dated[index + 1], true), ArrowLeft: () => index > 0 && choose(dated[index - 1], true) };
    if (actions[key.key] && !key.ctrlKey && !key.metaKey) { key.preventDefault(); actions[key.key](); }
  });
  document.getElementById("fit").addEventListener("click", () => { fit(); draw(); });
  search.addEventListener("input", () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    wanted = words.length ? new Set(events.filter((event) => { const all = fold([event.title, event.actors.join(" "), ...event.claims.map((claim) => claim.sentence)].join(" ")); return words.every((word) => all.includes(word)); }).map((event) => event.id)) : null;
    for (const row of list.children) row.hidden = wanted !== null && !wanted.has(row.firstElementChild.dataset.event);
    draw();
  });
  list.addEventListener("click", (click) => { const button = click.target.closest("button"); const event = button && events.find((one) => one.id === button.dataset.event); if (event) choose(event, true); });
  window.addEventListener("resize", draw);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  arrange(); draw();
})();
