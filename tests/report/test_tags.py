import io

import page as page_validation
import pikepdf
import weasyprint

from cpted_cli.report.tags import mend, table_numbers

HEAD = "<thead><tr><th>Plats<th>Antal</thead>"
LONG = f"<table>{HEAD}<tbody>{''.join(f'<tr><td>plats {n}<td>{n}' for n in range(120))}</table>"
STYLE = "<style>tr { break-inside: avoid } @page { size: A5 } .next { break-before: page }</style>"


def mended(body):
    html = f"<html lang=sv><head><title>Tabell</title>{STYLE}</head><body>{body}"
    document = weasyprint.HTML(string=html).render()
    raw = io.BytesIO(document.write_pdf(pdf_variant="pdf/ua-1"))
    with pikepdf.open(raw) as opened:
        mend(opened, table_numbers(document))
        out = io.BytesIO()
        opened.save(out)
    return out


def named(node, tag):
    for kid in node.get("/K", ()):
        if hasattr(kid, "get") and kid.get("/S") is not None:
            if tag == kid.S:
                yield kid
            yield from named(kid, tag)


def test_table_over_many_pages_becomes_one_with_one_head():
    with pikepdf.open(mended(LONG)) as document:
        root = document.Root.StructTreeRoot
        assert len(document.pages) > 3
        assert len(list(named(root, "/Table"))) == 1
        assert len(list(named(root, "/THead"))) == 1
        assert len(list(named(root, "/TR"))) == 121


def test_cells_of_later_pages_point_to_the_head_that_remains():
    with pikepdf.open(mended(LONG)) as document:
        root = document.Root.StructTreeRoot
        heads = [str(header.ID) for header in named(root, "/TH")]
        cells = list(named(root, "/TD"))
        assert {str(cell.A.Headers[0]) for cell in cells[::2]} == {heads[0]}
        assert {str(cell.A.Headers[0]) for cell in cells[1::2]} == {heads[1]}


def test_two_tables_that_meet_at_a_page_break_stay_two():
    small = f"<table>{HEAD}<tbody><tr><td>a<td>1</table>"
    with pikepdf.open(mended(f"{small}<div class=next>{small}</div>")) as document:
        assert len(list(named(document.Root.StructTreeRoot, "/Table"))) == 2


def test_links_are_printed_and_the_mended_file_still_passes():
    out = mended(f"{LONG}<p><a href='https://example.com/'>Länk</a>")
    with pikepdf.open(out) as document:
        flags = [int(annotation.F) for page in document.pages for annotation in page.get("/Annots", ())]
    report = page_validation.validate_pdf_bytes(out.getvalue(), profile="ua1")
    assert flags
    assert all(flag & 4 for flag in flags)
    assert [failure.message for failure in report.failures] == []
