"""A page of each kind that the site has, over the release of the project's regulations."""

LAW = "/kota-banjar/perwali/2023/6"
PAGES = (
    "/",
    "/regulations",
    "/offices",
    "/statements",
    "/statements?type=Finding",
    "/queries",
    "/queries/04-accountability-of-an-office?office=Camat",
    "/queries/18-defects",
    "/search",
    "/search?q=koordinasi",
    "/search?q=pasal+15",
    "/search?q=kordinasi+asisten&sort=statement",
    "/search?q=qqqqq",
    "/sparql",
    "/ontology",
    "/compare",
    "/compare/kinds?derivation=all",
    "/compare/kinds/pair?first=dinas-daerah&second=sekretariat-daerah",
    "/compare/coordination",
    "/compare/coordination?view=unit&government=kota-banjar&government=provinsi-jawa-barat",
    "/compare/coordination/unit?unit=kecamatan",
    "/compare/norms",
    "/findings",
    "/quality",
    "/quality/shapes",
    "/shape/Statement-evidence",
    "/download",
    "/-/problems",
    "/no-such-page",
    "/kota-banjar",
    LAW,
    f"{LAW}/pasal-15/ayat-4",
    "/kota-kendari/perwali/2020/35/pasal-22",
    "/kota-kendari/perwali/2020/35/pasal-22/ayat-2?page=2",
    "/kota-tarakan/perwali/2017/9",
    "/kota-tarakan/perwali/2017/9/bab-3",
    "/kota-tarakan/perwali/2017/9/menimbang/huruf-a",
    "/kota-banjar/office/camat",
    "/kota-kendari/office/wali-kota",
    "/offices?government=kota-tarakan&class=post",
    "/statements?relation=kolegial&regulation=banjar-2023-6",
    "/network",
    "/network?act=accountableTo",
    "/network?government=",
    "/kind/kolegial.html",
    "/act/reportsTo.html",
    "/office-type/camat.html",
)
"""Addresses without language; those of statements are found by `STATEMENTS`."""
STATEMENTS = tuple(
    f"SELECT ?s {{ ?s a simpul:{name} ; simpul:derivation simpul:{derivation} }} ORDER BY ?s LIMIT 1"
    for name, derivation in (
        ("KindStatement", "stated"),
        ("KindStatement", "inferred"),
        ("ActStatement", "inferred"),
        ("NormStatement", "stated"),
    )
)
"""Queries for a statement of each sort."""
