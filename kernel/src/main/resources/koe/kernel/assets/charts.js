// Draws charts from tables that stand in the page. Without this script the tables are the page.
(() => {
  const charts = [];
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const font = () => getComputedStyle(document.body).fontFamily;
  const number = (text) => (text === "" || text === undefined ? null : Number(text));
  const rows = (source) => Array.from(source.querySelectorAll("tbody tr"));
  const signed = (value) => (value > 0 ? "+" : "") + value.toFixed(1);

  const frame = () => ({
    animation: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
    textStyle: { fontFamily: font(), color: colour("ink") },
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      confine: true,
      backgroundColor: colour("card"),
      borderColor: colour("line"),
      textStyle: { color: colour("ink"), fontFamily: font() },
    },
  });
  const axis = () => ({
    axisLine: { lineStyle: { color: colour("line") } },
    axisTick: { show: false },
    axisLabel: { color: colour("soft"), fontFamily: font(), hideOverlap: true },
    splitLine: { lineStyle: { color: colour("line") } },
  });

  // A line with the band in which the true value lies: an unseen area up to the low end, and the width on it.
  const trend = (source) => {
    const points = rows(source).map((row) => ({
      label: row.dataset.label,
      value: number(row.dataset.value),
      low: number(row.dataset.low),
      high: number(row.dataset.high),
      n: row.dataset.n,
      odd: row.dataset.odd,
      note: row.dataset.note,
    }));
    const measure = source.dataset.metric || "NPS";
    const shown = (value) => (measure === "NPS" ? signed(value) : value.toFixed(1));
    const noted = points.map((point, at) => ({ ...point, at })).filter((point) => point.note);
    const ends = points.filter((point) => point.low !== null).flatMap((point) => [point.low, point.high]);
    // Means of grades run to 7 at most, shares and scores to 100.
    const step = measure !== "NPS" && Math.max(0, ...ends) <= 10 ? 1 : 50;
    const bottom = Math.floor(Math.min(0, ...ends) / step) * step;
    const top = Math.ceil(Math.max(0, ...ends) / step) * step;
    const brand = colour("chart-line");
    const band = (name, data, opacity) => ({
      name, data, type: "line", stack: "band", stackStrategy: "all", symbol: "none", silent: true,
      lineStyle: { opacity: 0 }, areaStyle: { color: brand, opacity }, tooltip: { show: false },
    });
    return {
      ...frame(),
      grid: { left: 8, right: 16, top: noted.length ? 32 : 16, bottom: 8, containLabel: true },
      tooltip: {
        ...frame().tooltip,
        formatter: (items) => {
          const point = points[items[0].dataIndex];
          if (point.value === null) return point.label + "\n–";
          return point.label + "\n" + measure + " " + shown(point.value) + "\n" + source.dataset.band + " "
            + shown(point.low) + " … " + shown(point.high) + "\nn = " + point.n
            + (point.odd ? "\n" + source.dataset.unusual : "") + (point.note ? "\n" + point.note : "");
        },
      },
      xAxis: { type: "category", data: points.map((point) => point.label), boundaryGap: false, ...axis() },
      yAxis: { type: "value", min: bottom, max: top, interval: step === 1 ? 1 : top - bottom > 100 ? 50 : 25, ...axis() },
      series: [
        band("low", points.map((point) => point.low), 0),
        band("width", points.map((point) => (point.low === null ? null : point.high - point.low)), 0.18),
        {
          name: source.dataset.name, type: "line",
          // An unusual period differs by shape, so that it shows without colour, too.
          data: points.map((point) => (point.odd
            ? { value: point.value, symbol: "diamond", symbolSize: 16, itemStyle: { color: colour("chart-negative") } }
            : point.value)),
          markLine: {
            symbol: "none", silent: true, lineStyle: { color: colour("soft"), type: "dashed" },
            label: { color: colour("soft"), fontFamily: font(), width: 110, overflow: "truncate", formatter: (mark) => mark.name },
            data: noted.map((point) => ({ name: point.note, xAxis: point.at })),
          },
          symbol: "circle", symbolSize: 7, connectNulls: false, lineStyle: { color: brand, width: 2.5 }, itemStyle: { color: brand },
        },
      ],
    };
  };

  const themes = (source) => {
    const list = rows(source).reverse();
    const series = Array.from(source.querySelectorAll("thead th[data-series]"));
    return {
      ...frame(),
      grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, icon: "roundRect", itemWidth: 14, itemHeight: 14, textStyle: { color: colour("ink"), fontFamily: font() } },
      tooltip: { ...frame().tooltip, axisPointer: { type: "shadow" } },
      xAxis: { type: "value", minInterval: 1, ...axis() },
      yAxis: { type: "category", data: list.map((row) => row.dataset.label), ...axis(), axisLabel: { color: colour("ink"), fontFamily: font() } },
      series: series.map((head) => ({
        name: head.textContent.trim(), type: "bar", stack: "mentions", barMaxWidth: 22,
        itemStyle: { color: colour("chart-" + head.dataset.series), borderColor: colour("card"), borderWidth: 1 },
        data: list.map((row) => number(row.querySelector("[data-series=" + head.dataset.series + "]").dataset.value)),
      })),
    };
  };

  // Mentions from one period to the next, one bar on the other.
  const columns = (source) => {
    const lying = themes(source);
    return {
      ...lying,
      xAxis: { type: "category", data: rows(source).map((row) => row.dataset.label), ...axis() },
      yAxis: { type: "value", minInterval: 1, ...axis() },
      series: lying.series.map((one) => ({ ...one, data: one.data.slice().reverse() })),
    };
  };

  // Importance from left to right, performance from bottom to top; what noise may explain stands hollow.
  const quadrant = (source) => {
    const points = rows(source).map((row) => ({
      label: row.dataset.label, value: number(row.dataset.value), low: number(row.dataset.low), high: number(row.dataset.high),
      performance: number(row.dataset.performance), quadrant: row.dataset.quadrant, said: row.dataset.said,
    }));
    const said = source.dataset;
    const average = number(said.average);
    const widest = Math.max(...points.map((point) => point.high), average * 2, 1);
    const right = Math.ceil(widest / 5) * 5;
    const shapes = { improve: "diamond", keep: "circle", watch: "triangle", maintain: "rect", unclear: "emptyCircle" };
    const tone = (point) => colour(point.quadrant === "improve" ? "chart-negative" : point.quadrant === "unclear" ? "soft" : "chart-line");
    const place = (text, x, y, align, vertical) => ({
      type: "text", ...x, ...y, silent: true, style: { text, fill: colour("soft"), font: "12px " + font(), textAlign: align, textVerticalAlign: vertical },
    });
    return {
      ...frame(),
      grid: { left: 28, right: 24, top: 32, bottom: 36, containLabel: true },
      tooltip: {
        ...frame().tooltip, trigger: "item",
        formatter: (item) => {
          const point = points[item.dataIndex];
          return point.label + "\n" + said.x + " " + point.value.toFixed(1) + "% (" + point.low.toFixed(1) + " … " + point.high.toFixed(1) + ")\n"
            + said.y + " " + point.performance.toFixed(1) + "\n" + point.said;
        },
      },
      xAxis: { type: "value", name: said.x, nameLocation: "middle", nameGap: 26, min: 0, max: right, nameTextStyle: { color: colour("soft") }, ...axis(), splitLine: { show: false } },
      yAxis: { type: "value", name: said.y, nameLocation: "middle", nameGap: 32, min: 0, max: 100, interval: 25, nameTextStyle: { color: colour("soft") }, ...axis(), splitLine: { show: false } },
      graphic: [
        place(said.improve, { right: 28 }, { bottom: 66 }, "right", "bottom"),
        place(said.keep, { right: 28 }, { top: 38 }, "right", "top"),
        ...(window.innerWidth < 640 ? [] : [
          place(said.maintain, { left: 72 }, { top: 38 }, "left", "top"),
          place(said.watch, { left: 72 }, { bottom: 66 }, "left", "bottom"),
        ]),
      ],
      series: [
        {
          type: "custom", silent: true, z: 1, tooltip: { show: false },
          data: points.map((point) => [point.low, point.high, point.performance]),
          renderItem: (params, api) => {
            const from = api.coord([api.value(0), api.value(2)]);
            const to = api.coord([api.value(1), api.value(2)]);
            return { type: "line", shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, style: { stroke: colour("soft"), lineWidth: 1.5 } };
          },
        },
        {
          type: "scatter", z: 3, symbolSize: 14,
          data: points.map((point) => ({ value: [point.value, point.performance], symbol: shapes[point.quadrant], itemStyle: { color: tone(point) } })),
          label: {
            show: true, position: "top", color: colour("ink"), fontFamily: font(), fontSize: 12, width: 120, overflow: "truncate",
            formatter: (item) => points[item.dataIndex].label,
          },
          labelLayout: { hideOverlap: true },
          markLine: {
            symbol: "none", silent: true, label: { color: colour("soft"), fontFamily: font(), formatter: (mark) => mark.name },
            data: [
              { name: said.averageName, xAxis: average, lineStyle: { color: colour("soft"), type: "solid" } },
              { name: "", xAxis: number(said.noise), lineStyle: { color: colour("chart-negative"), type: "dotted", width: 2 } },
              { name: "", yAxis: 50, lineStyle: { color: colour("soft"), type: "solid" } },
            ],
          },
        },
      ],
    };
  };

  const kinds = { trend, themes, columns, quadrant };

  const saving = (source, chart) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet unprinted";
    button.textContent = source.dataset.save;
    button.addEventListener("click", () => {
      const link = document.createElement("a");
      link.href = chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: colour("card") });
      link.download = source.dataset.name + ".png";
      link.click();
    });
    return button;
  };

  const draw = (source) => {
    const place = document.createElement("div");
    place.className = "chart" + (["themes", "quadrant"].includes(source.dataset.chart) ? " tall" : "");
    place.setAttribute("role", "img");
    place.setAttribute("aria-label", source.dataset.said || source.dataset.name);
    source.before(place);
    source.open = false;
    const chart = window.echarts.init(place, null, { renderer: "canvas" });
    const redraw = () => chart.setOption(kinds[source.dataset.chart](source), true);
    redraw();
    if (source.dataset.chart === "themes") {
      chart.on("click", (event) => {
        const row = rows(source).find((one) => one.dataset.label === event.name);
        if (row) window.location.href = row.dataset.link;
      });
    }
    if (source.dataset.save) source.before(saving(source, chart));
    charts.push({ chart, redraw });
  };

  if (!window.echarts) return;
  document.querySelectorAll("[data-chart]").forEach(draw);
  window.addEventListener("resize", () => charts.forEach(({ chart }) => chart.resize()));
  // On paper the values stand below each chart.
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = Array.from(document.querySelectorAll("details.figures:not([open])"));
    closed.forEach((source) => { source.open = true; });
  });
  window.addEventListener("afterprint", () => closed.forEach((source) => { source.open = false; }));
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => charts.forEach(({ redraw }) => redraw()));
})();
