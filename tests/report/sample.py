"""An invented place, Kastanjen, worded in Swedish and English, with drawn photos: to test and to look at.

Run as a program it writes the brief in every format and language:
    python -m tests.report.sample FOLDER
"""

import io
import sys
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

from cpted_cli.report.view import (
    Bar,
    BriefLabels,
    BriefView,
    Finding,
    Front,
    Gates,
    Measure,
    Photo,
    Profile,
    ProfileColumn,
    ProfileRow,
    Said,
    ScoreCell,
)

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "report_templates"
SHARED = ("fonts", "parts")
BUDGETED = ("head", "decisions", "conclusion", "profile", "findings", "residents", "measures", "unknown", "foot")

LABELS_SV = BriefLabels(
    decisions="Beslut vi föreslår",
    findings="Det viktigaste vi såg",
    keep="Bevara:",
    residents="De boende och statistiken",
    measures="Åtgärder att börja med",
    measure="Åtgärd (iakttagelse nr)",
    owner="Ansvarig",
    cost="Kostnad",
    done="Klart",
    indicator="Så vet vi",
    declined="Avstås nu:",
    unknown="Det vet vi inte",
    principle="Det vi bedömt",
)
LABELS_EN = BriefLabels(
    decisions="Decisions we propose",
    findings="Main findings",
    keep="Keep:",
    residents="Residents and statistics",
    measures="Measures to begin with",
    measure="Measure (finding no.)",
    owner="Responsible",
    cost="Cost",
    done="Done by",
    indicator="How we will know",
    declined="Declined for now:",
    unknown="What we do not know",
    principle="What we assessed",
)

SCORES = (  # day (score, low, high), dark
    ((68, 65, 70), (36, 33, 41)),
    ((46, 44, 49), (45, 41, 49)),
    ((62, 60, 63), None),
    ((72, 68, 73), (66, 62, 68)),
    ((55, 51, 58), (30, 27, 37)),
)
TOTAL = ((61, 58, 63), (44, 41, 49))
BANDS_SV = ("Allvarliga brister", "Tydliga brister", "Godtagbart", "Bra")
BANDS_EN = ("Serious faults", "Clear faults", "Acceptable", "Good")


def cell(figures, bands, instead):
    if figures is None:
        return ScoreCell(instead=instead)
    score, low, high = figures
    return ScoreCell(
        bar=Bar(score=score, low=low, high=high),
        number=str(score),
        range=f"{low}–{high}",
        word=bands[min(score // 25, 3)],
    )


def rows(names, bands, instead):
    return tuple(
        ProfileRow(name=name, cells=tuple(cell(figures, bands, instead) for figures in pair))
        for name, pair in zip(names, SCORES, strict=True)
    )


def total(name, bands):
    return ProfileRow(name=name, cells=tuple(cell(figures, bands, "") for figures in TOTAL))


SV = BriefView(
    front=Front(
        language="sv",
        title="Kvarteret Kastanjen: gård, entréer och parkering",
        kind="Trygghetsbesiktning, sammanfattning för beslut",
        edition="Öppen version",
        version="1.0",
        date="2026-11-20",
        date_words="20\u00a0november 2026",
        author="två besiktningspersoner",
        fictional="Påhittat exempel",
        attached="Underlaget som rapporten vilar på",
    ),
    occasion="För Exempelbostäder AB och Exempelkommun, samverkansmöte 2\u00a0december.",
    visits="Besök i dagsljus 20\u00a0oktober kl.\u00a013.10–15.00 och i mörker 10\u00a0november kl.\u00a017.05–18.40.",
    decisions=(
        Said(lead="att", text="Exempelbostäder lagar sex lampor och två entrédörrar senast 15\u00a0december 2026,"),
        Said(
            lead="att",
            text="Exempelbostäder och kommunen tar fram ett gemensamt förslag till ny dragning och "
            "belysning av stråket mellan parkering och entréer, till 30\u00a0april 2027,",
        ),
        Said(lead="att", text="Exempelbostäders områdeschef följer upp och att mörkerbesöket görs om i november 2027."),
    ),
    conclusion="Fungerar på dagen, men vägen hem är mörk",
    summary="Kastanjen är välskött. När det blir mörkt är vägen från parkeringen till entréerna den svaga "
    "punkten: ljuset är ojämnt, buskar skymmer och två dörrar går inte i lås.",
    profile=Profile(
        columns=(ProfileColumn(light="day", name="Dagsljus"), ProfileColumn(light="dark", name="Mörker")),
        rows=rows(
            ("Överblick och ljus", "Tillträde", "Gränser och ägandeskap", "Skötsel och intryck", "Liv och rörelse"),
            BANDS_SV,
            "bedöms bara i dagsljus",
        ),
        total=total("Sammanvägt", BANDS_SV),
        scale="0–100, högre är bättre; streck och parentes: möjligt intervall",
        interval="Intervallet visar vad det vi inte kunde se kan ändra. Det är ingen felmarginal.",
    ),
    gates=Gates(
        statement="Grundkrav: 7 av 9 uppfyllda.",
        met_count=7,
        failed_count=2,
        unchecked_count=0,
        failed="Ej uppfyllda: entrédörrar går i lås; en belyst väg från parkering till entré.",
    ),
    findings=(
        Finding(
            title="Mörkt stråk",
            pins="nål 3–6",
            fact="6 av 14 lampor släckta 10\u00a0november. Indikativ "
            "mätning, 24 punkter: 2,1\u00a0lux i medel. Jämförelsevärde vi valt: klass P4, 5\u00a0lux i medel. "
            "Ägaren har inget eget krav.",
        ),
        Finding(
            title="Två av åtta entrédörrar går inte i lås",
            fact="Vid fem provstängningar låste de två respektive tre gånger.",
        ),
        Finding(
            title="Skymd sikt vid miljöhuset",
            pins="nål 7",
            fact="Buskar, 1,6–1,9\u00a0m, längs 22\u00a0m. Sikten runt hörnet är 6\u00a0m.",
        ),
    ),
    photos=(
        Photo(
            name="2026-11-10_1712_stråk-3f9a.jpg",
            caption="Nål 4, 10\u00a0november kl.\u00a017.12. Tre lampor i rad är släckta.",
            alternative="Gångstråket från parkeringen i mörker. En lampa lyser längst bort, "
            "de tre närmaste är släckta.",
            missing="Foto saknas: 2026-11-10_1712_stråk-3f9a.jpg",
        ),
        Photo(
            name="2026-10-20_1342_miljöhus-7c21.jpg",
            caption="Nål 7, 20\u00a0oktober kl.\u00a013.42. Buskarna vid miljöhuset.",
            alternative="Täta buskar i höfthöjd till huvudhöjd skymmer hörnet vid miljöhuset.",
            missing="Foto saknas: 2026-10-20_1342_miljöhus-7c21.jpg",
        ),
    ),
    keep="tvättstugans glasparti mot gården.",
    residents=(
        Said(lead="Enkät", text="till 148 hushåll: 61 svarade, 27 av dem känner sig otrygga på gården i mörker."),
        Said(
            lead="Trygghetsvandring", text="12\u00a0november: 14 deltagare, 23 synpunkter, alla besvaras i protokollet."
        ),
        Said(
            lead="Anmälda brott",
            text="på adresserna under två år: 33. Så få att inte ens en halvering säkert går "
            "att skilja från slumpen; vi följer därför upp lampor, dörrar och enkät.",
        ),
    ),
    measures=(
        Measure(
            measure="Laga 6 lampor, röj runt stolparna (1)",
            owner="Exempelbostäder, drift",
            cost="10–50\u00a0tkr",
            done="15 dec 2026",
            indicator="14 av 14 lyser",
        ),
        Measure(
            measure="Justera dörrstängare och slutbleck (2)",
            owner="Exempelbostäder, förvaltare",
            cost="under 10\u00a0tkr",
            done="15 dec 2026",
            indicator="låser 5 av 5",
        ),
        Measure(
            measure="Gallra buskarna i sikthörnet (3)",
            owner="Exempelbostäder, mark",
            cost="10–50\u00a0tkr",
            done="feb 2027",
            indicator="sikt minst 15\u00a0m",
        ),
        Measure(
            measure="Utred ny dragning och nytt ljus (1)",
            owner="Exempelbostäder, kommunen",
            cost="50–250\u00a0tkr",
            done="30 apr 2027",
            indicator="beslut fattat",
        ),
        Measure(
            measure="Sittplats och odling, med de boende",
            owner="Exempelbostäder",
            cost="10–50\u00a0tkr",
            done="maj 2027",
            indicator="räkning kl.\u00a018–20",
        ),
    ),
    cost_note="Storleksordning, vår uppskattning.",
    declined="kameror; händelserna är få och annat är inte prövat.",
    unknown="Cykelrum och källargång var låsta (återbesök 26\u00a0november). Ljuset är mätt en kväll. Ingen under "
    "18\u00a0år har deltagit; skolan bjuds in i januari.",
    foot="66 kontrollpunkter, Bostadsområde utomhus 2026.1, två besiktningspersoner, samma svar på 78\u00a0%. "
    "Exempelbostäder betalar uppdraget; vi säljer inget av det vi föreslår.",
    labels=LABELS_SV,
)

EN = replace(
    SV,
    front=replace(
        SV.front,
        language="en",
        title="Kastanjen: courtyard, entrances and car park",
        kind="Safety assessment, brief for decision",
        edition="Open edition",
        date_words="20\u00a0November 2026",
        author="two assessors",
        fictional="Invented example",
        attached="The data that the report rests on",
    ),
    occasion="For Exempelbostäder AB and Exempelkommun, joint meeting 2\u00a0December.",
    visits="Visited in daylight 20\u00a0October, 13:10–15:00, and in the dark 10\u00a0November, 17:05–18:40.",
    decisions=(
        Said(lead="that", text="Exempelbostäder mends six lamps and two entrance doors by 15\u00a0December 2026,"),
        Said(
            lead="that",
            text="Exempelbostäder and the municipality draw up a joint proposal for a new route and "
            "lighting between the car park and the entrances, by 30\u00a0April 2027,",
        ),
        Said(
            lead="that",
            text="Exempelbostäder’s area manager follows up, and the visit in the dark is repeated in November 2027.",
        ),
    ),
    conclusion="It works by day, but the way home is dark",
    summary="Kastanjen is well kept. After dark the way from the car park to the entrances is the weak point: the "
    "light is uneven, shrubs block the view and two doors do not lock.",
    profile=Profile(
        columns=(ProfileColumn(light="day", name="Daylight"), ProfileColumn(light="dark", name="Dark")),
        rows=rows(
            ("Overview and light", "Access", "Borders and ownership", "Upkeep and impression", "Life and movement"),
            BANDS_EN,
            "assessed only in daylight",
        ),
        total=total("Overall", BANDS_EN),
        scale="0–100, higher is better; line and brackets: possible range",
        interval="The range shows what we could not see can change. It is not a margin of error.",
    ),
    gates=Gates(
        statement="Basic requirements: 7 of 9 met.",
        met_count=7,
        failed_count=2,
        unchecked_count=0,
        failed="Not met: entrance doors lock; a lit way from car park to entrance.",
    ),
    findings=(
        Finding(
            title="Dark path",
            pins="pins 3–6",
            fact="6 of 14 lamps out on 10\u00a0November. Indicative "
            "measurement, 24 points: 2.1\u00a0lux on average. Reference value we chose: class P4, 5\u00a0lux. "
            "The owner has no requirement of its own.",
        ),
        Finding(
            title="Two of eight entrance doors do not lock",
            fact="In five trial closings they locked twice and three times.",
        ),
        Finding(
            title="Blocked view at the waste building",
            pins="pin 7",
            fact="Shrubs, 1.6–1.9\u00a0m, along 22\u00a0m. View round the corner: 6\u00a0m.",
        ),
    ),
    photos=(
        replace(
            SV.photos[0],
            caption="Pin 4, 10\u00a0November, 17:12. Three lamps out.",
            alternative="The path from the car park in the dark. One lamp is lit at the far end, the nearest "
            "three are out.",
            missing="Photo missing: 2026-11-10_1712_stråk-3f9a.jpg",
        ),
        replace(
            SV.photos[1],
            caption="Pin 7, 20\u00a0October, 13:42. The shrubs at the waste building.",
            alternative="Dense shrubs up to head height hide the corner of the waste building.",
            missing="Photo missing: 2026-10-20_1342_miljöhus-7c21.jpg",
        ),
    ),
    keep="the laundry’s glass wall facing the courtyard.",
    residents=(
        Said(lead="Survey", text="of 148 households: 61 answered, 27 feel unsafe in the courtyard after dark."),
        Said(lead="Safety walk", text="12\u00a0November: 14 took part, 23 remarks, all answered in the minutes."),
        Said(
            lead="Recorded crimes",
            text="at the addresses in two years: 33. So few that not even a "
            "halving could surely be told from chance; so we follow up lamps, doors and survey.",
        ),
    ),
    measures=(
        Measure(
            measure="Mend 6 lamps, clear around the posts (1)",
            owner="Exempelbostäder, operations",
            cost="SEK\u00a010–50k",
            done="15 Dec 2026",
            indicator="14 of 14 lit",
        ),
        Measure(
            measure="Adjust door closers and strikes (2)",
            owner="Exempelbostäder, manager",
            cost="under SEK\u00a010k",
            done="15 Dec 2026",
            indicator="locks 5 of 5",
        ),
        Measure(
            measure="Thin the shrubs at the corner (3)",
            owner="Exempelbostäder, grounds",
            cost="SEK\u00a010–50k",
            done="Feb 2027",
            indicator="view at least 15\u00a0m",
        ),
        Measure(
            measure="Study a new route and new light (1)",
            owner="Exempelbostäder, municipality",
            cost="SEK\u00a050–250k",
            done="30 Apr 2027",
            indicator="decision taken",
        ),
        Measure(
            measure="Seating and planting, with residents",
            owner="Exempelbostäder",
            cost="SEK\u00a010–50k",
            done="May 2027",
            indicator="count 18:00–20:00",
        ),
    ),
    cost_note="Order of magnitude, our estimate.",
    declined="cameras; incidents are few and other things have not been tried.",
    unknown="The bicycle room and cellar corridor were locked (new visit 26\u00a0November). The light was measured on "
    "one evening. Nobody under 18 took part; the school is invited in January.",
    foot="66 criteria, Residential area outdoors 2026.1, two assessors, same answer on 78%. Exempelbostäder pays for "
    "the assignment; we sell nothing of what we propose.",
    labels=LABELS_EN,
)

VIEWS = {"sv": SV, "en": EN}


def budgets(template):
    lines = template["template.yaml"].decode().split("budgets:")[1].split()
    return {block.rstrip(":"): int(words) for block, words in zip(lines[::2], lines[1::2], strict=True)}


def stressed(view):
    """Give the page every kind of cell, seven principles and a missing photo."""
    preliminary = ScoreCell(
        bar=Bar(score=52, low=36, high=67, preliminary=True), number="52", range="36–67", word="preliminärt"
    )
    two = ScoreCell(
        bar=Bar(score=52, low=49, high=55), number="52", range="49–55", word="Tydliga brister till Godtagbart"
    )
    worst = ScoreCell(bar=Bar(score=0, low=0, high=4), number="0", range="0–4", word="Allvarliga brister")
    best = ScoreCell(bar=Bar(score=100, low=96, high=100), number="100", range="96–100", word="Bra")
    hidden = ScoreCell(instead="för lite sett")
    extra = (
        ProfileRow(name="Belysning", cells=(hidden, preliminary)),
        ProfileRow(name="Försvårande av brott", cells=(best, worst)),
    )
    first = replace(view.profile.rows[0], cells=(two, view.profile.rows[0].cells[1]))
    return replace(
        view,
        profile=replace(view.profile, rows=(first, *view.profile.rows[1:], *extra)),
        gates=replace(
            view.gates,
            statement="Grundkrav: 6 av 9 uppfyllda.",
            met_count=6,
            unchecked_count=1,
            unchecked="Ej kontrollerat: nödtelefon.",
        ),
        photos=(replace(view.photos[0], name="borta.jpg", missing="Foto saknas: borta.jpg"), view.photos[1]),
    )


def filled(view, room):
    """Fill the running texts to the last word of their budgets."""
    from cpted_cli.report.budget import block_words

    def left(block):
        return " " + "ordlängd " * (room[block] - block_words(view)[block])

    return replace(
        view,
        visits=view.visits + left("head"),
        summary=view.summary + left("conclusion"),
        decisions=(*view.decisions[:-1], replace(view.decisions[-1], text=view.decisions[-1].text + left("decisions"))),
        profile=replace(view.profile, note=left("profile")),
        keep=view.keep + left("findings"),
        residents=(*view.residents[:-1], replace(view.residents[-1], text=view.residents[-1].text + left("residents"))),
        declined=view.declined + left("measures"),
        unknown=view.unknown + left("unknown"),
        foot=view.foot + left("foot"),
    )


def template_files(template="brief"):
    own = {path.name: path.read_bytes() for path in sorted((TEMPLATES / template).iterdir())}
    shared = {
        f"{room}/{path.name}": path.read_bytes() for room in SHARED for path in sorted((TEMPLATES / room).iterdir())
    }
    return {**own, **shared}


def night_path():
    scene = Image.new("RGB", (1500, 1000), "#131b2b")
    draw = ImageDraw.Draw(scene)
    for y in range(460):
        draw.line([(0, y), (1500, y)], fill=(19 + y // 22, 27 + y // 18, 43 + y // 11))
    draw.rectangle([0, 460, 1500, 1000], fill="#101a17")
    draw.polygon([(700, 460), (800, 460), (1260, 1000), (240, 1000)], fill="#2a2e33")
    draw.rectangle([90, 190, 560, 470], fill="#182231")
    for x in range(120, 540, 80):
        for y in (220, 300, 380):
            draw.rectangle([x, y, x + 38, y + 46], fill="#c9a659" if (x // 80 + y // 80) % 4 == 0 else "#1f2b3c")
    draw.ellipse([690, 330, 930, 560], fill="#5c5336")
    scene = scene.filter(ImageFilter.GaussianBlur(22))
    draw = ImageDraw.Draw(scene)
    for x, foot, head in ((1180, 930, 180), (990, 690, 290), (890, 570, 345)):
        draw.line([(x, foot), (x, head)], fill="#3a434d", width=max(3, (foot - head) // 60))
        draw.ellipse([x - 22, head - 12, x + 22, head + 12], fill="#39424c")
    draw.line([(815, 505), (815, 375)], fill="#8a7f5c", width=3)
    draw.ellipse([800, 366, 830, 384], fill="#fff0bf")
    return jpeg(scene.filter(ImageFilter.GaussianBlur(1.6)))


def shrubs():
    scene = Image.new("RGB", (1000, 1300), "#c6d3da")
    draw = ImageDraw.Draw(scene)
    draw.rectangle([0, 760, 1000, 1300], fill="#8d8f88")
    draw.polygon([(520, 380), (1000, 300), (1000, 900), (520, 800)], fill="#8c5b48")
    draw.polygon([(500, 380), (1000, 270), (1000, 310), (520, 420)], fill="#4b4a4a")
    draw.rectangle([760, 520, 880, 850], fill="#3e4a50")
    for i in range(420):
        x, y = (i * 197) % 640 - 20, 560 + (i * 113) % 330
        r = 26 + (i * 31) % 26
        shade = (i * 53) % 50
        draw.ellipse([x - r, y - r, x + r, y + r], fill=(48 + shade, 74 + shade, 44 + shade // 2))
    return jpeg(scene.filter(ImageFilter.GaussianBlur(2.2)))


def jpeg(scene):
    out = io.BytesIO()
    scene.save(out, "JPEG", quality=82)
    return out.getvalue()


def pictures():
    return {SV.photos[0].name: night_path(), SV.photos[1].name: shrubs()}


def main(folder):
    from cpted_cli.report.docx import docx
    from cpted_cli.report.html import html_page
    from cpted_cli.report.pdf import pdf

    template, photos = template_files(), pictures()
    attached = {"kastanjen-2026-open.json": b'{"format": "cpted-result/1"}\n'}
    for language, view in VIEWS.items():
        written = pdf(view, template, photos, attached)
        print(language, "pages", written.page_count, "bytes", len(written.content), "undrawn", written.undrawn)
        (folder / f"brief-{language}.pdf").write_bytes(written.content)
        (folder / f"brief-{language}.html").write_text(html_page(view, template, photos), encoding="utf-8")
        (folder / f"brief-{language}.docx").write_bytes(docx(view, photos))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
