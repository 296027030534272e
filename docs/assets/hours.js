/* A table (hours/table.py) becomes a state. Moments: minutes since 1970 in Brussels. */
(() => {
  const DAY = 1440, tables = {};
  const REASONS = { h: "holiday", q: "holiday", c: "closure", x: "exception", s: "season" };
  let words, last, wall;

  /* Summer time changes on last Sundays, 1:00 UTC. */
  const lastSunday = (epoch, month) => {
    const end = Date.UTC(new Date(epoch).getUTCFullYear(), month, 31, 1);
    return end - new Date(end).getUTCDay() * 864e5;
  };
  const wallClock = epoch => {
    if (epoch !== last) wall = Math.floor(epoch / 60000) + (epoch < lastSunday(epoch, 2) || epoch >= lastSunday(epoch, 9) ? 60 : 120);
    last = epoch;
    return wall;
  };
  const iso = moment => moment && new Date(moment * 60000).toISOString().slice(0, 16);
  const day = moment => Math.floor(moment / DAY);
  const digit = (text, place = 0) => text.charCodeAt(place) - 64;
  const time = (text, place = 0) => digit(text, place) * 60 + digit(text, place + 1);

  const readKind = name => {
    const call = name[0] === "?", [reason, audience = ""] = (call ? name.slice(1) : "@" + name).split("@");
    return { name, state: call ? "call" : "open", reason, for: audience, rank: call ? 1 : audience ? 2 : 3 };
  };
  const sure = there => there && there.kind.rank > 2;

  const readTable = text => {
    const [first, week, dates, chars, plans, notes, names] = text.split("|"), kinds = names.split(",").map(readKind);
    const end = +first + time(dates, chars.length);
    return {
      first: +first, end, week, dates, chars, kinds, notes: notes.split(";"), plans: plans.split(";"), read: {},
      sure: kinds.some(kind => sure({ kind })), changes: plans[4] && !plans[5] && plans.startsWith("@@X@") ? 0 : end
    };
  };
  const readPlan = ({ plans, notes, kinds }, chars) => {
    const text = plans[digit(chars)], note = notes[digit(chars, 1)], [detail, until] = note ? note.slice(1).split("+") : [], spans = [];
    for (let i = 0; text[i]; i += 5) spans.push({ start: time(text, i), end: time(text, i + 2), kind: kinds[digit(text, i + 4)] });
    return { note: note && { reason: REASONS[note[0]], detail, until: note[0] === "q" ? 0 : until ? time(until) : DAY }, spans };
  };
  const plan = (table, date) => {
    const place = date - table.first, pair = String.fromCharCode(64 + place / 60, 64 + place % 60);
    let at = -1;
    do at = table.dates.indexOf(pair, at + 1); while (at % 2 > 0);
    const chars = at < 0 ? table.week[place % 7] : table.chars.slice(at, at + 2);
    return date < table.end ? table.read[chars] || (table.read[chars] = readPlan(table, chars)) : { spans: [] };
  };

  /* Today and last night. */
  const look = (table, moment) => {
    const today = day(moment);
    let here, why, edge = DAY * (today + 1);
    for (let date = today; date > today - 2; date--) {
      const { spans, note } = plan(table, date), midnight = date * DAY, minute = moment - midnight;
      if (!why && note && minute < note.until) why = note;
      for (let i = 0; i < spans.length; i++) {
        const { start, end, kind } = spans[i];
        if (start <= minute && minute < end && !(here && here.kind.rank >= kind.rank)) here = { kind, note };
        const change = midnight + (start > minute ? start : end);
        if (change > moment && change < edge) edge = change;
      }
    }
    return { here, why, edge };
  };

  const answer = (text, now) => {
    const known = tables[text] = tables[text] || { table: text && readTable(text) };
    if (known.now !== now) Object.assign(known, { now, found: work(known.table, now), told: null });
    return known;
  };
  const work = (table, now) => {
    const found = {
      state: "call", reason: table ? "beyond-table" : "unknown", detail: "", for: "",
      until: null, next: null, next_for: "", next_reason: "", next_sure: null
    };
    const today = day(now);
    if (!table || today <= table.first || today >= table.end) return found;
    const limit = Math.min(today + 400, table.changes) * DAY;
    const search = (moment, wanted) => {
      let there = look(table, moment);
      while ((wanted !== sure || table.sure) && (moment = there.edge) < limit) {
        there = look(table, moment);
        if (wanted(there.here)) return [moment, (there.here || there).kind];
      }
      return [null];
    };
    const { here, why } = look(table, now), note = here ? here.note : why;
    const { name, state, reason, for: audience } = here ? here.kind : { state: "closed", reason: why ? why.reason : "", for: "" };
    Object.assign(found, { state, reason, for: audience, detail: note && note.reason === reason ? note.detail : "" });
    if (here) [found.until] = search(now, there => !there || there.kind.name !== name);
    if (!sure(here)) {
      const [next, kind] = search(now, here ? sure : Boolean);
      found.next = next;
      if (kind) {
        found.next_for = kind.for;
        found.next_reason = kind.reason;
        if (!sure({ kind })) [found.next_sure] = search(next, sure);
      }
    }
    return found;
  };

  const say = (text, values) => text.replace(/{(\w+)}/g, (_, name) => values[name]);
  const timeText = moment => {
    const m = moment % 60;
    return say(words[m ? "time_minutes" : "time"], { h: Math.floor(moment % DAY / 60), m: (m < 10 ? "0" : "") + m });
  };
  const momentText = (form, weekdays, moment, now, time) => {
    const away = day(moment) - day(now), [, month, d] = iso(moment).split(/\D/).map(Number);
    return say(words[form + (["today", "tomorrow"][away] || (away < 7 ? "day" : "date"))], {
      time, day: words[weekdays][(day(moment) + 3) % 7],
      date: say(words.date, { d: d > 1 ? d : words.first_of_month, month: words.month[month - 1] })
    });
  };

  const sentence = (found, now) => {
    const { state, reason, detail, until, next_for, next_reason } = found, open = state === "open";
    const audience = code => words.for[code] || code;
    const some = found.for && say(words.for_some, { for: audience(found.for) });
    const why = (words[reason] || {})[detail] || detail || words.why[reason];
    const clockText = until % DAY ? timeText(until) : words.midnight;
    const texts = [open
      ? [words.open, some, until && momentText("until_", "day_of", until - 1, now, clockText)].filter(Boolean).join(" ")
      : (why ? say(words[state + "_why"], { why }) : words[state]) + (some && ", " + some)];
    const push = (form, moment) => moment && texts.push(
      say(words[form] || words.next_call, { when: momentText("when_", "day_on", moment, now, timeText(moment)), for: audience(next_for) }));
    push(open ? "sure_all" : "next_" + (next_reason || next_for && "for"), found.next);
    push(next_reason ? "sure" : "sure_all", found.next_sure);
    return texts.join(". ");
  };

  const refresh = () => {
    const now = wallClock(Date.now()), source = document.getElementById("hours-words"), owners = new Set();
    words = words || source && JSON.parse(source.textContent);
    document.querySelectorAll("[data-hours]").forEach(element => {
      const { found } = answer(element.getAttribute("data-hours"), now);
      const entry = element.closest("[data-organisation],[data-service]") || element;
      (owners.has(entry) ? element : entry).setAttribute("data-state", found.state);
      owners.add(entry);
      const target = element.querySelector(".when,.state") || element, text = words && sentence(found, now);
      if (text && target.textContent !== text) target.textContent = text;
    });
    document.dispatchEvent(new CustomEvent("lebonplan:hours"));
  };
  const tick = () => {
    if (!document.hidden) refresh();
    setTimeout(tick, 60000 - Date.now() % 60000);
  };

  window.lebonplanHours = {
    refresh,
    answer: (table, epoch) => {
      const known = answer(table, wallClock(epoch)), { found } = known;
      return known.told = known.told || Object.freeze(Object.assign({}, found, { until: iso(found.until), next: iso(found.next), next_sure: iso(found.next_sure) }));
    }
  };
  document.addEventListener("visibilitychange", () => document.hidden || refresh());
  tick();
})();
