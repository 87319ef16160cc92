"""The one table of commands: name, module, one-line help. Nothing else registers a command."""

from dataclasses import dataclass

from cpted_cli.wording.translator import N_

COMMANDS = "cpted_cli.cli.commands"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One command. Its module is loaded when it is asked for, and holds a function of the same name.

    A name of two words makes a group: `new site` is `site` in the group `new`. A recipe is a line for
    another program, which is named behind it. Layouts show how a table looks that the command reads,
    `results` what stands in the one that it writes.
    """

    name: str
    module: str
    help: str
    examples: tuple[str, ...] = ()
    recipes: tuple[str, ...] = ()
    layouts: tuple[str, ...] = ()
    results: tuple[str, ...] = ()


TABLE = (
    Row(
        name="demo",
        module=f"{COMMANDS}.demo",
        help=N_("Lay out the example, score it and render its reports."),
        examples=("cpted demo", "cpted demo ~/kastanjen"),
    ),
    Row(
        name="new site",
        module=f"{COMMANDS}.new_site",
        help=N_("Start a site: a few questions, and the folder is there."),
        examples=("cpted new site sites/garden",),
    ),
    Row(
        name="new case",
        module=f"{COMMANDS}.new_case",
        help=N_("Start a case: one neighbourhood through five stages."),
        examples=('cpted new case kastanjen --name "Kastanjen" --partner "Exempelbostäder=property-owner"',),
    ),
    Row(
        name="new checklist",
        module=f"{COMMANDS}.new_checklist",
        help=N_("Start a checklist of your own, or tailor one that is there."),
        examples=("cpted new checklist station.yaml", "cpted new checklist own.yaml --from residential-area"),
    ),
    Row(
        name="assess",
        module=f"{COMMANDS}.assess",
        help=N_("Walk through the checklist at a site, or go on where you stopped."),
        examples=("cpted assess sites/garden --light dark",),
    ),
    Row(
        name="check",
        module=f"{COMMANDS}.check",
        help=N_("List what is wrong or doubtful in files and folders."),
        examples=("cpted check .", "cpted check sites/garden --strict"),
    ),
    Row(
        name="explain",
        module=f"{COMMANDS}.explain",
        help=N_("Tell what a fault or hint means, with an example."),
        examples=("cpted explain", "cpted explain double-question"),
    ),
    Row(
        name="score",
        module=f"{COMMANDS}.score",
        help=N_("Score assessed sites, principle by principle."),
        examples=("cpted score sites/garden", "cpted score sites --format csv --fail-under 50"),
    ),
    Row(
        name="batch score",
        module=f"{COMMANDS}.batch_score",
        help=N_("Score many sites, from folders and tables."),
        examples=(
            "cpted batch score sites --output scores.csv",
            "cpted batch score stops.csv --checklist residential-area --faults faults.csv",
            "cpted batch score stops.xlsx --columns stops.yaml --output scores.parquet",
        ),
        recipes=(
            "0 6 * * 1  cpted batch score /srv/sites --quiet --output /srv/scores.csv  # cron",
            "s.csv: $(wildcard sites/*/assessments/*.yaml) ; cpted batch score sites -o $@ || (rm $@; false)  # make",
            "cpted check sites && cpted batch score sites --quiet --fail-under 50 > scores.csv  # CI",
        ),
        layouts=(
            N_("site;criterion;light;answer        one answer a row"),
            N_("stop-1;ns-view;day;3"),
            N_("stop-1;mt-lamps;dark;17/20"),
            N_("site;light;ns-view;mt-lamps        or one visit a row"),
            N_("stop-1;day;3;17/20"),
            N_("Answers: 3 · 3,5 m · 17/20 · 85 % · yes, no · a step in words · absent, not applicable, not observed"),
            N_("An empty cell, and a criterion without a column: unanswered"),
            N_("Also read: round, assessor, date (for reports), name, zone (in a heading: ns-view@zone)"),
            N_("Other headings: --columns FILE (see: cpted explain column-missing)"),
            N_("Empty, to be filled in: cpted checklist form ID --format xlsx"),
        ),
        results=(
            N_("Rows: overall and each principle; light: all, and each light by itself"),
            N_("score, low, high: 0–100 and how far the unseen could move it · coverage: the share assessed, 0–1"),
            N_("shown: the score as it is printed; empty where too little was seen"),
            N_("standing: verdict · preliminary · too-little-seen · daylight-only · nothing-applicable"),
            N_("band, band_low, band_high: serious, clear, acceptable, good; what score, low and high amount to"),
            N_("gates_met, gates_failed, gates_unchecked: basic requirements · findings: ratings below target"),
            N_("--layout sites: one row a site, whole numbers as shown, a column for each principle, day and dark"),
            N_("Ends with 5 if there are faults, else 4 if too little was seen, else 3 by --fail-under, else 0"),
        ),
    ),
    Row(
        name="batch report",
        module=f"{COMMANDS}.batch_report",
        help=N_("Render reports on many sites; those made before are left alone."),
        examples=(
            "cpted batch report sites",
            "cpted batch report sites --band serious --band clear --output for-the-meeting",
            "cpted batch report stops.csv --checklist residential-area --template comparison",
        ),
        recipes=("30 6 * * 1  cpted batch report /srv/sites --quiet > /dev/null  # cron",),
    ),
    Row(
        name="photos",
        module=f"{COMMANDS}.photos",
        help=N_("Lay out a site's photos, take new ones in, say what they show."),
        examples=("cpted photos sites/garden", "cpted photos sites/garden --take ~/DCIM"),
    ),
    Row(
        name="agree",
        module=f"{COMMANDS}.agree",
        help=N_("Say how far assessors agree, and list what to settle."),
        examples=("cpted agree sites/garden", "cpted agree sites/garden --against expert.yaml --format json"),
    ),
    Row(
        name="plan",
        module=f"{COMMANDS}.plan",
        help=N_("Turn findings into ranked recommendations."),
        examples=("cpted plan sites/garden", "cpted plan sites/garden --budget 250000"),
    ),
    Row(
        name="plan set",
        module=f"{COMMANDS}.plan_set",
        help=N_("Decide about an action: who, with whose money, by when, how far."),
        examples=(
            'cpted plan set a3 sites/garden --owner "Exempelbostäder, mark" --date 2027-02-28',
            "cpted plan set a3 sites/garden --status decided --on 2026-12-02",
        ),
    ),
    Row(
        name="plan trace",
        module=f"{COMMANDS}.plan_trace",
        help=N_("Follow an action down to answers, photos and sources, or any of them up."),
        examples=("cpted plan trace a1 sites/garden", "cpted plan trace ns-faces sites/garden"),
    ),
    Row(
        name="plan import",
        module=f"{COMMANDS}.plan_import",
        help=N_("Take back the sheet of actions that was filled in at the meeting."),
        examples=(
            "cpted plan import actions.xlsx sites/garden --dry-run",
            "cpted plan import actions.xlsx sites/garden --on 2026-12-02",
        ),
    ),
    Row(
        name="case status",
        module=f"{COMMANDS}.case_status",
        help=N_("Tell where the five stages stand and what is missing."),
        examples=("cpted case status kastanjen",),
    ),
    Row(
        name="case check",
        module=f"{COMMANDS}.case_check",
        help=N_("List what is wrong or doubtful in a case and its sites."),
        examples=("cpted case check kastanjen", "cpted case check kastanjen --as-of 2027-01-15"),
    ),
    Row(
        name="case stage",
        module=f"{COMMANDS}.case_stage",
        help=N_("Say how far one of the five stages has come."),
        examples=("cpted case stage kastanjen vision done --on 2026-10-05",),
    ),
    Row(
        name="case add partner",
        module=f"{COMMANDS}.case_add_partner",
        help=N_("Add a partner, or change what is said of one."),
        examples=('cpted case add partner kastanjen --name "Exempelskolan" --role "bjuder in unga"',),
    ),
    Row(
        name="case add goal",
        module=f"{COMMANDS}.case_add_goal",
        help=N_("Add a goal, change one, or add what was measured again."),
        examples=(
            'cpted case add goal kastanjen --title "Fler går hem" --about felt-safety --baseline 27/61 --on 2026-10-31',
            "cpted case add goal kastanjen --id g1 --result 19/58 --on 2027-10-31",
        ),
    ),
    Row(
        name="case add problem",
        module=f"{COMMANDS}.case_add_problem",
        help=N_("Add a problem, or more about one: for, against, why."),
        examples=('cpted case add problem kastanjen --id way-home --for "6 of 14 lamps were out" --ref garden/f1',),
    ),
    Row(
        name="case add event",
        module=f"{COMMANDS}.case_add_event",
        help=N_("Add a meeting with residents, or more of what was said there."),
        examples=('cpted case add event kastanjen --title "Trygghetsvandring" --date 2026-11-12 --mode with',),
    ),
    Row(
        name="case add decision",
        module=f"{COMMANDS}.case_add_decision",
        help=N_("Add a decision, or change one."),
        examples=(
            'cpted case add decision kastanjen --text "att laga sex lampor" --date 2026-12-02 --action garden/a1',
        ),
    ),
    Row(
        name="case add safety-walk",
        module=f"{COMMANDS}.case_add_safety_walk",
        help=N_("Write down a residents' walk: when, with how many, whose voices were missing."),
        examples=("cpted case add safety-walk sites/garden --date 2026-11-12 --count 14 --missing unga",),
    ),
    Row(
        name="case add stop",
        module=f"{COMMANDS}.case_add_stop",
        help=N_("Add a stop of a residents' walk, or change one."),
        examples=('cpted case add stop sites/garden --title "Stråket" --zone path-parking',),
    ),
    Row(
        name="case add remark",
        module=f"{COMMANDS}.case_add_remark",
        help=N_("Add what a resident said, or answer it."),
        examples=(
            'cpted case add remark sites/garden --text "Det är mörkt här"',
            'cpted case add remark sites/garden --id r1 --answer "Lamporna lagas" --status planned --date 2026-12-15',
        ),
    ),
    Row(
        name="report",
        module=f"{COMMANDS}.report",
        help=N_("Render the report for the meeting."),
        examples=("cpted report sites/garden", "cpted report sites/garden --format html --edition protected"),
    ),
    Row(
        name="verify",
        module=f"{COMMANDS}.verify",
        help=N_("Recompute reports from the data they carry."),
        examples=("cpted verify report.pdf", "cpted verify sites/garden/reports"),
    ),
    Row(
        name="checklist list",
        module=f"{COMMANDS}.checklist_list",
        help=N_("List the checklists."),
    ),
    Row(
        name="checklist show",
        module=f"{COMMANDS}.checklist_show",
        help=N_("Show a checklist, principle by principle."),
        examples=("cpted checklist show residential-area", "cpted checklist show residential-area --format csv"),
    ),
    Row(
        name="checklist diff",
        module=f"{COMMANDS}.checklist_diff",
        help=N_("Tell what differs between two checklists, criterion by criterion."),
        examples=("cpted checklist diff sites/garden", "cpted checklist diff old.yaml new.yaml"),
    ),
    Row(
        name="checklist form",
        module=f"{COMMANDS}.checklist_form",
        help=N_("Make a blank form to print and fill in with a pencil, or an empty table."),
        examples=(
            "cpted checklist form residential-area --zones entrance=3",
            "cpted checklist form residential-area --site sites/garden",
            "cpted checklist form residential-area --format xlsx",
        ),
    ),
    Row(
        name="schema",
        module=f"{COMMANDS}.schema",
        help=N_("Print the JSON Schema of a file format, for editors."),
        examples=("cpted schema checklist",),
    ),
    Row(
        name="doctor",
        module=f"{COMMANDS}.doctor",
        help=N_("Tell what is here, what is missing and the line to type."),
    ),
)
