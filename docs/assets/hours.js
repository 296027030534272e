/* The table of a place (hours/table.py) becomes its state. Moments are minutes since 1970 on a wall in Brussels. */
(() => {
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", DAY = 1440, tables = {};
  const REASONS = { h: "holiday", q: "holiday", c: "closure", x: "exception", s: "season" };
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Brussels", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", hour12: false
  });
  let words;

  const wallClock = epoch => {
    const [d, month, year, hour, minute] = clock.format(epoch).match(/\d+/g);
    return Date.UTC(year, month - 1, d, hour % 24, minute) / 60000;
  };
  const iso = moment => moment && new Date(moment * 60000).toISOString().slice(0, 16);
  const day = moment => Math.floor(moment / DAY);
  const base36 = text => parseInt(text, 36);
  const base62 = text => DIGITS.indexOf(text[0]) * 62 + DIGITS.indexOf(text[1]);

  const readTable = text => {
    const [head, weeks, order, dates, names] = text.split("|"), [first, length] = head.split(".").map(base36), days = {};
    const kinds = ["", ...names.split(",")].map(name => {
      const [, call, reason = "", audience] = /^(\?([^@]*)@?)?(.*)/.exec(name);
      return { key: name, state: call ? "call" : "open", reason, for: audience, rank: call ? 1 : audience ? 2 : 3 };
    });
    const readSpans = text => (text.match(/.{5}/g) || []).map(span => (
      [base62(span), base62(span.slice(2)), kinds[base62("0" + span[4])]]));
    /* 12.5:hchristmas+SA=… */
    dates.replace(/(\w+)\.?(\w*):?(\w?)([^=+;]*)\+?(\w*)(=?)([^;]*)/g, (_, from, count, letter, detail, until, own, text) => {
      const entry = {
        note: letter && { reason: REASONS[letter], detail, until: letter === "q" ? 0 : until ? base62(until) : DAY },
        spans: own && readSpans(text)
      };
      for (let n = base36(count || 1); n--;) days[base36(from) + n] = entry;
    });
    return { first, end: first + length, order, days, weeks: weeks.split(";").map(week => week.split(",").map(readSpans)) };
  };

  const plan = ({ first, end, order, days, weeks }, date) => {
    const n = date - first, own = days[n] || {};
    if (n < 0 || date >= end) return { spans: [] };
    return { note: own.note, spans: own.spans || weeks[base36(order[Math.floor(n / 7)] || 0)][n % 7] };
  };

  /* Today and last night: what holds, why nothing does, when it may change. */
  const look = (table, moment) => {
    let here, why, edge = (day(moment) + 1) * DAY;
    [0, 1].forEach(back => {
      const midnight = (day(moment) - back) * DAY, minute = moment - midnight, { spans, note } = plan(table, day(midnight));
      if (!why && note && minute < note.until) why = note;
      spans.forEach(([start, end, kind]) => {
        if (start <= minute && minute < end && !(here && here.rank >= kind.rank)) here = { ...kind, note };
        [start, end].forEach(change => { if (change > minute) edge = Math.min(edge, midnight + change); });
      });
    });
    return { here, why, edge };
  };
  const sure = there => there && there.rank > 2;

  const answer = (text, now) => {
    const table = tables[text] = tables[text] || readTable(text || "0.zzzz|" + "00NE1,".repeat(7) + "|||?unknown");
    const found = {
      state: "call", reason: "beyond-table", detail: "", for: "",
      until: null, next: null, next_for: "", next_reason: "", next_sure: null
    };
    if (day(now) <= table.first || day(now) >= table.end) return found;
    const search = (moment, wanted) => {
      let there = look(table, moment);
      while ((moment = there.edge) < Math.min(day(now) + 400, table.end) * DAY) {
        there = look(table, moment);
        if (wanted(there.here)) return [moment, there.here];
      }
      return [null];
    };
    const { here, why } = look(table, now);
    const { state, reason, note, key } = here || { state: "closed", reason: why ? why.reason : "", note: why };
    Object.assign(found, { state, reason, detail: note && note.reason === reason ? note.detail : "" });
    if (here) {
      found.for = here.for;
      [found.until] = search(now, there => !there || there.key !== key);
    }
    if (!sure(here)) {
      const [next, then] = search(now, here ? sure : Boolean);
      found.next = next;
      if (then) {
        found.next_for = then.for;
        found.next_reason = then.reason;
        if (!sure(then)) [found.next_sure] = search(next, sure);
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
    const time = until % DAY ? timeText(until) : words.midnight;
    const texts = [open
      ? [words.open, some, until && momentText("until_", "day_of", until - 1, now, time)].filter(Boolean).join(" ")
      : (why ? say(words[state + "_why"], { why }) : words[state]) + (some && ", " + some)];
    const push = (form, moment) => moment && texts.push(
      say(words[form] || words.next_call, { when: momentText("when_", "day_on", moment, now, timeText(moment)), for: audience(next_for) }));
    push(open ? "sure_all" : "next_" + (next_reason || next_for && "for"), found.next);
    push(next_reason ? "sure" : "sure_all", found.next_sure);
    return texts.join(". ");
  };

  const refresh = () => {
    const now = wallClock(Date.now()), source = document.getElementById("hours-words"), owners = new Set();
    if (source) words = JSON.parse(source.textContent);
    document.querySelectorAll("[data-hours]").forEach(element => {
      const found = answer(element.getAttribute("data-hours"), now);
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
      const found = answer(table, wallClock(epoch));
      ["until", "next", "next_sure"].forEach(key => { found[key] = iso(found[key]); });
      return found;
    }
  };
  document.addEventListener("visibilitychange", () => document.hidden || refresh());
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", tick); else tick();
})();
