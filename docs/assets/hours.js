/* The table of a place (see hooks/lebonplan/hours/table.py) becomes its state, by the clock of Brussels, offline. */
(function () {
  "use strict";
  var DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  var REASONS = { h: "holiday", q: "holiday", c: "closure", x: "exception", s: "season" };
  var DAY = 1440, HORIZON = 400, OPEN_TO_ALL = 3;
  var tables = {}, words = null;

  // Whatever zone the phone is set to.
  var clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/Brussels", hour12: false,
    year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric"
  });

  /* Minutes since 1970 as a clock on a wall in Brussels counts them. */
  function wallClock(epoch) {
    var parts = {};
    clock.formatToParts(epoch).forEach(function (part) { parts[part.type] = +part.value; });
    return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour % 24, parts.minute) / 60000;
  }

  function iso(minutes) {
    return minutes === null ? null : new Date(minutes * 60000).toISOString().slice(0, 16);
  }

  function base62(text) {
    return DIGITS.indexOf(text[0]) * 62 + DIGITS.indexOf(text[1]);
  }

  function readKind(name) {
    var call = name[0] === "?", parts = (call ? name.slice(1) : "@" + name).split("@");
    return { state: call ? "call" : "open", reason: parts[0], for: parts[1] || "", rank: call ? 1 : name ? 2 : OPEN_TO_ALL };
  }

  function readSpans(text, kinds) {
    return (text.match(/.{5}/g) || []).map(function (span) {
      return { start: base62(span), end: base62(span.slice(2)), kind: kinds[DIGITS.indexOf(span[4])] };
    });
  }

  function readWeek(text, kinds) {
    var spans;
    return text.split(",").map(function (day) {
      return spans = day === "=" ? spans : readSpans(day, kinds);
    });
  }

  /* `12.5:hchristmas+SA=…`: from day 12, five days, closed by a holiday, its night too, other spans. */
  function readDays(text, kinds) {
    var days = {};
    text.split(";").forEach(function (entry) {
      var part = /^(\w+)(?:\.(\w+))?(?::(.)([^=+]*)(?:\+(..))?)?(?:(=)(.*))?$/.exec(entry);
      if (!part) return;
      var day = {
        note: part[3] ? { reason: REASONS[part[3]], detail: part[4], quiet: part[3] === "q", until: part[5] ? base62(part[5]) : DAY } : null,
        spans: part[6] ? readSpans(part[7], kinds) : null
      };
      var first = parseInt(part[1], 36), last = first + parseInt(part[2] || "1", 36);
      for (var number = first; number < last; number++) days[number] = day;
    });
    return days;
  }

  function readTable(text) {
    var parts = text.split("|"), head = parts[0].split(".");
    var kinds = [readKind("")].concat(parts[4] ? parts[4].split(",").map(readKind) : []);
    return {
      first: parseInt(head[0], 36),
      length: parseInt(head[1], 36),
      weeks: parts[1].split(";").map(function (week) { return readWeek(week, kinds); }),
      order: parts[2],
      days: readDays(parts[3], kinds)
    };
  }

  /* Spans and note of a day counted from 1970. */
  function plan(table, day) {
    var number = day - table.first, own = table.days[number] || {};
    if (number < 0 || number >= table.length) return { spans: [] };
    var week = table.weeks[table.order ? parseInt(table.order[Math.floor(number / 7)], 36) : 0];
    return { spans: own.spans || week[number % 7], note: own.note };
  }

  /* What holds at a moment: of today or of the night before; open beats call. */
  function at(table, moment) {
    var day = Math.floor(moment / DAY), found = null;
    for (var back = 0; back < 2; back++) {
      var here = plan(table, day - back), minute = moment - (day - back) * DAY;
      here.spans.forEach(function (span) {
        if (span.start <= minute && minute < span.end && (!found || found.kind.rank < span.kind.rank)) {
          found = { kind: span.kind, note: here.note };
        }
      });
    }
    return found;
  }

  function nextEdge(table, moment) {
    var day = Math.floor(moment / DAY), next = (day + 1) * DAY;
    for (var back = 0; back < 2; back++) {
      plan(table, day - back).spans.forEach(function (span) {
        [span.start, span.end].forEach(function (minute) {
          var edge = (day - back) * DAY + minute;
          if (edge > moment && edge < next) next = edge;
        });
      });
    }
    return next;
  }

  /* The next moment, before the end of the table, that `wanted` accepts. */
  function search(table, moment, limit, wanted) {
    for (moment = nextEdge(table, moment); moment < limit; moment = nextEdge(table, moment)) {
      var there = at(table, moment);
      if (wanted(there)) return { moment: moment, kind: there && there.kind };
    }
    return { moment: null, kind: null };
  }

  function sure(there) { return there && there.kind.rank === OPEN_TO_ALL; }

  /* Why it is closed: what decided today, or last night if it was cancelled. */
  function whyClosed(table, now) {
    var day = Math.floor(now / DAY);
    for (var back = 0; back < 2; back++) {
      var note = plan(table, day - back).note;
      if (note && !note.quiet && now - (day - back) * DAY < note.until) return note;
    }
    return { reason: "", detail: "" };
  }

  function evaluate(text, now) {
    var table = tables[text] || (tables[text] = readTable(text || "0.zzzz|00NE1,=,=,=,=,=,=|||?unknown"));
    var today = Math.floor(now / DAY), end = table.first + table.length;
    if (today <= table.first || today >= end) {
      return { state: "call", reason: "beyond-table", detail: "", for: "", until: null, next: null, next_for: "", next_reason: "", next_sure: null };
    }
    var limit = Math.min(today + HORIZON, end) * DAY, here = at(table, now), nothing = { moment: null, kind: null };
    var until = here ? search(table, now, limit, function (there) {
      return !there || there.kind.state !== here.kind.state || there.kind.for !== here.kind.for || there.kind.reason !== here.kind.reason;
    }) : nothing;
    var next = sure(here) ? nothing : search(table, now, limit, here ? sure : Boolean);
    var later = next.kind && next.kind.rank < OPEN_TO_ALL ? search(table, next.moment, limit, sure) : nothing;
    var why = here ? { reason: here.kind.reason, detail: here.note && here.kind.reason === here.note.reason ? here.note.detail : "" } : whyClosed(table, now);
    return {
      state: here ? here.kind.state : "closed", reason: why.reason, detail: why.detail, for: here ? here.kind.for : "",
      until: until.moment, next: next.moment, next_for: next.kind ? next.kind.for : "", next_reason: next.kind ? next.kind.reason : "", next_sure: later.moment
    };
  }

  function say(key, values) {
    return fill(words[key], values);
  }

  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
  }

  function timeText(minutes) {
    var minute = minutes % 60, hour = Math.floor(minutes / 60) % 24;
    return say(minute ? "time_minutes" : "time", { h: hour, m: (minute < 10 ? "0" : "") + minute });
  }

  /* `until_tomorrow`, `when_day` …: near moments by name, far ones by date. */
  function momentText(form, days, day, today, time) {
    var away = day - today, date = new Date(day * DAY * 60000);
    var near = away < 1 ? "today" : away < 2 ? "tomorrow" : away < 7 ? "day" : "date";
    return say(form + "_" + near, {
      time: time, day: words[days][(day + 3) % 7],
      date: say("date", { d: date.getUTCDate() === 1 ? words.first_of_month : date.getUTCDate(), month: words.month[date.getUTCMonth()] })
    });
  }

  function whenText(moment, now) {
    return momentText("when", "day_on", Math.floor(moment / DAY), Math.floor(now / DAY), timeText(moment % DAY));
  }

  function untilText(moment, now) {
    var time = moment % DAY ? timeText(moment % DAY) : words.midnight;
    return momentText("until", "day_of", Math.floor((moment - 1) / DAY), Math.floor(now / DAY), time);
  }

  function whyText(found) {
    if (found.reason === "holiday" && found.detail) {
      return fill(words.why[found.state === "call" ? "holiday_call" : "holiday"], { name: words.holiday[found.detail] });
    }
    var names = words[found.reason] || {};
    return names[found.detail] || found.detail || words.why[found.reason] || "";
  }

  function audience(code) { return words.for[code] || code; }

  function sentence(found, now) {
    var some = found.for && say("for_some", { for: audience(found.for) }), why = whyText(found), state, texts;
    if (found.state === "open") {
      state = [words.open, some, found.until !== null && untilText(found.until, now)].filter(Boolean).join(" ");
    } else {
      state = why ? say(found.state + "_why", { why: why }) : words[found.state];
      if (some) state += ", " + some;
    }
    texts = [state];
    if (found.next !== null) {
      var values = { when: whenText(found.next, now), for: audience(found.next_for) };
      var form = { "": found.next_for ? "next_for" : "next", appointment: "next_appointment" }[found.next_reason] || "next_call";
      texts.push(say(found.state === "open" ? "sure_all" : form, values));
    }
    if (found.next_sure !== null) {
      texts.push(say(found.next_reason ? "sure" : "sure_all", { when: whenText(found.next_sure, now) }));
    }
    return texts.join(". ");
  }

  function answer(text, epoch) {
    var found = evaluate(text, wallClock(epoch));
    ["until", "next", "next_sure"].forEach(function (key) { found[key] = iso(found[key]); });
    return found;
  }

  function show(element, now, owners) {
    var found = evaluate(element.getAttribute("data-hours"), now);
    var owner = element.closest("[data-organisation], [data-service]") || element;
    if (owners.has(owner)) owner = element; // the first hours of an entry speak for it
    owners.add(owner);
    owner.setAttribute("data-state", found.state);
    if (!words) return;
    var target = element.querySelector(".when") || element.querySelector(".state") || element, text = sentence(found, now);
    if (target.textContent !== text) target.textContent = text;
  }

  /* Fills every [data-hours]; call it after adding some. */
  function refresh() {
    var source = document.getElementById("hours-words"), now = wallClock(Date.now()), owners = new Set();
    words = source ? JSON.parse(source.textContent) : words;
    document.querySelectorAll("[data-hours]").forEach(function (element) { show(element, now, owners); });
    document.dispatchEvent(new CustomEvent("lebonplan:hours"));
  }

  function tick() {
    if (!document.hidden) refresh();
    setTimeout(tick, 60000 - Date.now() % 60000);
  }

  window.lebonplanHours = {
    answer: answer,
    refresh: refresh,
    text: function (table, epoch, language) {
      words = language || words;
      return sentence(evaluate(table, wallClock(epoch)), wallClock(epoch));
    }
  };
  document.addEventListener("visibilitychange", function () { if (!document.hidden) refresh(); });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", tick); else tick();
})();
