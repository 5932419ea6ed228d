"use strict";
(() => {
  const NAMES = {
    actual: "实际", estimate: "预计", target: "目标", attribute: "属性", level: "水平", growth: "增速", avg_growth: "年均增速", change: "增减",
    share: "比重", rank: "位次", multiple: "倍数", structure: "结构", gap: "差距", up: "升", down: "降", self: "本地", nation: "全国",
    province: "全省", city: "全市", other: "其他", amount: "数量", count: "计数", percent: "百分比", point: "百分点", ratio: "比例",
    date: "时间", duration: "时段", words: "文字", exact: "确切", about: "约", nearly: "接近", over: "超过", at_least: "不低于",
    under: "不足", at_most: "不超过", range: "区间", in_step: "同步", above: "高于", below: "低于", not_set: "未设目标", comparable: "可比价", nominal: "现价", stretch: "争取目标",
  };
  const PART = 200; // rows made at a time: a long report has tens of thousands
  const $ = (id) => document.getElementById(id);
  const text = $("text"), rows = $("rows"), body = rows.querySelector("tbody"), card = $("card");
  const { names, marks, facts, diagnostics } = JSON.parse($("data").textContent);
  const name = (id) => (NAMES[id] ? `${NAMES[id]} ${id}` : id);
  const called = (id) => (names[id] ? `${names[id]} ${id}` : id);
  const short = (id) => NAMES[id] || id;
  const make = (tag, content = "") => Object.assign(document.createElement(tag), { textContent: content });

  // The elements of each mark and diagnostic, the facts of each mark.
  const places = (attribute) => {
    const found = new Map();
    for (const element of text.querySelectorAll(`[data-${attribute}]`)) {
      const index = Number(element.dataset[attribute]);
      if (!found.has(index)) found.set(index, []);
      found.get(index).push(element);
    }
    return found;
  };
  const marked = places("m"), wrong = places("d"), said = new Map();
  facts.forEach((fact, i) => {
    const mark = Number(fact[0]);
    if (!said.has(mark)) said.set(mark, []);
    said.get(mark).push(i);
  });

  const list = (pairs) => {
    const dl = make("dl");
    for (const [term, value] of pairs) if (value) dl.append(make("dt", term), make("dd", value));
    return dl;
  };
  const value = ([words, kind, low, high, unit, bound]) => {
    const number = [low, high].filter(Boolean).join("—");
    return [["数值", number ? `${number} ${unit}` : words], ["类型", [kind, bound].filter(Boolean).map(name).join("，")]];
  };
  const meaning = ([mark, measure, indicator, aspect, direction, period, status, scope, commitment, basis, region, relation, base, prices, stretch]) => list([
    ["指标", measure], ["系列", called(indicator)], ...(relation ? [["关系", name(relation)]] : value(marks[mark])),
    ["方面", [aspect, direction].filter(Boolean).map(name).join("，")], ["时期", period], ["状态", name(status)], ["范围", name(scope)],
    ["承诺", [commitment, stretch && name(stretch)].filter(Boolean).join("，")], ["基准", basis], ["基期", base],
    ["价格", prices && name(prices)], ["地区", called(region)],
  ]);

  const show = (element) => {
    const { m, d } = element.dataset;
    card.replaceChildren();
    if (m !== undefined) {
      const here = said.get(Number(m)) || [];
      card.append(...(here.length ? here.map((i) => meaning(facts[i])) : [list(value(marks[m]))]));
    }
    if (d !== undefined) for (const [piece, , code, message] of diagnostics) if (piece === d) card.append(list([["诊断", `${code}: ${message}`]]));
    card.hidden = false;
    const at = element.getClientRects()[0], box = card.getBoundingClientRect();
    card.style.left = `${Math.max(4, Math.min(at.left, innerWidth - box.width - 4))}px`;
    const below = at.bottom + 6;
    card.style.top = `${below + box.height < innerHeight ? below : Math.max(4, at.top - box.height - 6)}px`;
  };
  const hide = () => { card.hidden = true; };

  // One element of a group is reached by Tab, the others by arrows.
  const rove = (group, element) => {
    group.querySelector("[tabindex='0']")?.setAttribute("tabindex", "-1");
    element.tabIndex = 0;
  };
  const go = (elements) => {
    for (const old of text.querySelectorAll(".hit")) old.classList.remove("hit");
    if (!elements) return;
    for (const element of elements) element.classList.add("hit");
    rove(text, elements[0]);
    elements[0].scrollIntoView({ block: "center" });
  };

  let chosen = facts.map((_, i) => i), made = 0, pressed = "";
  const more = () => {
    const part = document.createDocumentFragment();
    for (const i of chosen.slice(made, made + PART)) {
      const [mark, measure, , aspect, direction, period, status, , , , , relation] = facts[i];
      const row = make("tr");
      row.dataset.fact = i;
      row.tabIndex = made || part.children.length ? -1 : 0;
      const state = make("span", short(status));
      state.className = status;
      const last = make("td");
      last.append(state);
      const words = relation ? `${short(relation)} ${marks[mark][0]}` : marks[mark][0];
      const way = { up: "↑", down: "↓" }[direction] || "";
      row.append(make("td", measure || "?"), make("td", words), make("td", period), make("td", short(aspect) + way), last);
      part.append(row);
    }
    made = Math.min(chosen.length, made + PART);
    body.append(part);
  };
  const filter = () => {
    const words = $("search").value.trim().toLowerCase();
    chosen = [];
    facts.forEach((fact, i) => {
      if (pressed && fact[6] !== pressed) return;
      if (!words || [...fact.slice(1), marks[fact[0]][0], short(fact[3]), short(fact[6])].join(" ").toLowerCase().includes(words)) chosen.push(i);
    });
    made = 0;
    body.replaceChildren();
    more();
    rows.scrollTop = 0;
    $("count").value = `${chosen.length} / ${facts.length}`;
  };
  const select = (row) => {
    body.querySelector("[aria-current]")?.removeAttribute("aria-current");
    if (!row) return;
    row.setAttribute("aria-current", "true");
    rove(body, row);
  };
  const rowOf = (fact) => {
    let at = chosen.indexOf(fact);
    if (at < 0) {
      $("search").value = "";
      press("");
      at = fact;
    }
    while (made <= at) more();
    return body.children[at];
  };
  const press = (status) => {
    pressed = status;
    text.classList.toggle("only", Boolean(status));
    for (const button of $("legend").children) button.setAttribute("aria-pressed", String(button.dataset.status === status));
    for (const mark of text.querySelectorAll("mark.fact")) mark.classList.toggle("on", mark.classList.contains(status || "fact"));
    filter();
  };
  const open = (row) => {
    select(row);
    go(marked.get(Number(facts[row.dataset.fact][0])));
  };
  const back = (mark) => {
    const here = said.get(Number(mark.dataset.m));
    if (!here) return;
    go(marked.get(Number(mark.dataset.m)));
    const row = rowOf(here[0]);
    select(row);
    row.scrollIntoView({ block: "nearest" });
  };

  rows.addEventListener("scroll", () => {
    if (made < chosen.length && rows.scrollTop + rows.clientHeight > rows.scrollHeight - 600) more();
  });
  body.addEventListener("click", (event) => { const row = event.target.closest("tr"); if (row) open(row); });
  body.addEventListener("keydown", (event) => {
    const row = event.target.closest("tr");
    if (event.key === "Enter" || event.key === " ") open(row);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const down = event.key === "ArrowDown";
      if (down && !row.nextElementSibling && made < chosen.length) more();
      const next = down ? row.nextElementSibling : row.previousElementSibling;
      if (next) { rove(body, next); next.focus(); }
    } else return;
    event.preventDefault();
  });

  const told = (target) => (target instanceof Element ? target.closest("[data-m],[data-d]") : null);
  const order = [...text.querySelectorAll("[data-m],[data-d]")];
  if (order.length) order[0].tabIndex = 0;
  text.addEventListener("mouseover", (event) => { const at = told(event.target); if (at) show(at); else hide(); });
  text.addEventListener("mouseleave", hide);
  text.addEventListener("scroll", () => { // the card of the focus goes with it while it is seen
    const at = told(document.activeElement), edge = text.getBoundingClientRect(), box = at?.getBoundingClientRect();
    if (at && !card.hidden && box.bottom > edge.top && box.top < edge.bottom) show(at); else hide();
  });
  text.addEventListener("focusin", (event) => { const at = told(event.target); if (at) show(at); });
  text.addEventListener("focusout", hide);
  text.addEventListener("click", (event) => { const at = event.target.closest("[data-m]"); if (at) back(at); });
  text.addEventListener("keydown", (event) => {
    const at = told(event.target);
    if (!at) return;
    if (event.key === "Enter") { if (at.dataset.m) back(at); }
    else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      const next = order[order.indexOf(at) + (event.key === "ArrowRight" ? 1 : -1)];
      if (next) { rove(text, next); next.focus({ preventScroll: true }); next.scrollIntoView({ block: "nearest" }); show(next); }
    } else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });

  $("legend").addEventListener("click", ({ target }) => {
    if (target.dataset.status) press(target.dataset.status === pressed ? "" : target.dataset.status);
  });
  $("search").addEventListener("input", filter);
  $("fold").addEventListener("click", () => {
    const folded = $("facts").classList.toggle("folded");
    $("fold").setAttribute("aria-expanded", String(!folded));
  });
  // In a frame made of its source a link to a place would load the page around it.
  $("outline").addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    if (innerWidth < 960) $("outline").open = false; // before: it makes the text higher
    if (link.dataset.piece) go(wrong.get(Number(link.dataset.piece)));
    else $(link.hash.slice(1))?.scrollIntoView({ block: "start" });
  });
  for (const [piece, severity, code, message, words] of diagnostics.slice(0, PART)) {
    const link = make("a", `${code} ${words.slice(0, 24)}`);
    Object.assign(link, { href: "#text", title: `${severity}: ${message}` });
    link.dataset.piece = piece;
    $("diagnostics").append(link);
  }
  if (innerWidth < 960) $("outline").open = false;
  filter();
})();
