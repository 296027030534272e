"""The command line answers in plain words, with an exit code that programs can trust."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from lebonplan.commands import main
from lebonplan.directory import read_directory
from lebonplan.problems import errors_of
from lebonplan.schema import schema_text

NEW = {
    "--name": "L’Îlot — Circé",
    "--kind": "place",
    "--description": "Un accueil de jour: café, douche.",
    "--services": "day-centre, shower",
    "--phone": "02 319 58 27",
    "--website": "ilot.example.be",
    "--commune": "saint-gilles",
    "--street": "Rue Fontainas",
    "--number": "12",
    "--postcode": "1060",
    "--hours": "Mo-Fr 09:00-17:00",
    "--source": "ilot.example.be",
}


@pytest.fixture(scope="module")
def good(tmp_path_factory, make_directory, good_records):
    """A directory of the good records, for commands that only read."""
    return make_directory(tmp_path_factory.mktemp("good"), good_records)


@pytest.fixture
def small(tmp_path, make_directory, good_records):
    """A directory of one record, for commands that write."""
    return make_directory(tmp_path, {"refuge.yml": good_records["refuge.yml"]})


def options(**changes: str) -> list[str]:
    """The answers for `lebonplan new` as options."""
    answers = {**NEW, **{f"--{name}": value for name, value in changes.items()}}
    return [part for pair in answers.items() for part in pair]


# Help


@pytest.mark.parametrize("command", [None, *sorted(main.commands)])
def test_help_says_what_a_command_does_and_what_its_exit_codes_mean(command):
    """In whole sentences, without the words of programmers."""
    result = CliRunner().invoke(main, [command, "--help"] if command else ["--help"])
    assert result.exit_code == 0
    assert "Exit codes: 0 all is well; 1 something is wrong" in " ".join(result.stdout.split())
    assert not [word for word in ("None", "Sentinel", "object at", "YAML node", "pydantic") if word in result.stdout]


@pytest.mark.parametrize("command", sorted(main.commands.values(), key=lambda command: command.name or ""), ids=str)
def test_every_command_has_a_sentence_of_its_own(command):
    """It begins with a capital and ends with a full stop."""
    sentence = (command.help or "").strip().split("\n\n")[0]
    assert sentence[:1].isupper()
    assert sentence.endswith(".")


def test_an_unknown_command_is_not_understood(good, run):
    """Exit code 2."""
    assert run(good, "chek").exit_code == 2


def test_a_directory_that_is_not_there_is_not_understood():
    """Exit code 2, and no traceback."""
    result = CliRunner().invoke(main, ["--directory", "nowhere", "check"])
    assert result.exit_code == 2
    assert "does not exist" in result.stderr


# check (tests/test_bad_records.py has the rest)


def test_check_counts_on_stderr_so_that_stdout_is_only_problems(good, run):
    """For those who pipe it."""
    result = run(good, "check", str(good / "organisations" / "refuge.yml"))
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "0 errors, 0 warnings\n")


@pytest.mark.parametrize(("format_", "output"), [("json", "[]\n"), ("github", ""), ("text", "")])
def test_check_of_what_is_right_is_empty_in_every_format(good, run, format_, output):
    """JSON stays JSON."""
    result = run(good, "check", "--format", format_, str(good / "organisations" / "refuge.yml"))
    assert (result.exit_code, result.stdout) == (0, output)


def test_check_refuses_a_file_that_is_not_in_the_directory(good, run, tmp_path):
    """It must not say that all is well with what it did not read."""
    file = tmp_path / "exemple.yml"
    file.write_text("name: x\n")
    result = run(good, "check", str(file))
    assert result.exit_code == 2
    assert "is not in" in result.stderr


# list


def test_list_gives_one_organisation_a_line(good, run):
    """Slug, name, communes, with tabs between."""
    result = run(good, "list", "--service", "shower")
    assert result.exit_code == 0
    assert result.stdout == "centre-de-jour\tCentre de jour de l'Exemple\tVille de Bruxelles, hors de Bruxelles\n"


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (["--need", "wash"], ["centre-de-jour"]),
        (["--commune", "saint-gilles"], ["equipe-mobile"]),
        (["--audience", "women"], ["refuge"]),
        (["--audience", "women", "--need", "wash"], []),
    ],
)
def test_list_filters_add_up(good, run, filters, found):
    """And none found is exit code 1, with a hint."""
    result = run(good, "list", *filters)
    assert [line.partition("\t")[0] for line in result.stdout.splitlines()] == found
    assert result.exit_code == (0 if found else 1)
    assert bool(result.stderr) != bool(found)


def test_list_speaks_the_language_asked(good, run):
    """For the names of communes."""
    assert "Stad Brussel" in run(good, "list", "--service", "shower", "--language", "nl").stdout


@pytest.mark.parametrize(
    ("option", "code", "meant"),
    [
        ("--need", "washh", "wash"),
        ("--service", "douche", "shower"),
        ("--commune", "sint-gillis", "saint-gilles"),
        ("--audience", "femmes", "women"),
    ],
)
def test_list_suggests_the_code_that_was_meant(good, run, option, code, meant):
    """Exit code 2; the label in any language leads to the code."""
    result = run(good, "list", option, code)
    assert result.exit_code == 2
    assert f"did you mean '{meant}'?" in result.stderr


# show


@pytest.mark.parametrize("language", ["fr", "nl", "en", "pl"])
def test_show_tells_what_the_page_tells(good, run, language):
    """Name, telephone as people write it, sources."""
    result = run(good, "show", "centre-de-jour", "--language", language)
    assert result.exit_code == 0
    for part in ("Centre de jour de l'Exemple", "02 319 58 27", "exemple.be"):
        assert part in result.stdout
    assert "<" not in result.stdout


def test_show_says_that_an_address_is_confidential(good, run, real):
    """And gives the number to call."""
    result = run(good, "show", "refuge", "--language", "en")
    assert result.exit_code == 0
    assert "02 512 34 56" in result.stdout
    assert real.words.of("en")["confidential_address"] in result.stdout


def test_show_suggests_the_organisation_that_was_meant(good, run):
    """Exit code 1: it was not found."""
    result = run(good, "show", "refuges")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "no organisation 'refuges'; did you mean 'refuge'?\n"


# new


def test_new_writes_a_record_that_is_valid(small, run, today):
    """And can be shown at once."""
    result = run(small, "new", *options())
    assert result.exit_code == 0, result.output
    file = small / "organisations" / "l-ilot-circe.yml"
    assert file.read_text(encoding="utf-8").startswith(
        "# yaml-language-server: $schema=../schema/organisation.schema.json\n"
    )
    directory = read_directory(small, today, only=[file])
    assert errors_of(directory.problems) == []
    organisation = directory.organisations["l-ilot-circe"]
    assert organisation.contact.phones[0].number == "+3223195827"
    assert organisation.contact.websites == ("https://ilot.example.be",)
    assert organisation.places[0].address.postcode == "1060"
    assert [service.service for service in organisation.services] == ["day-centre", "shower"]
    assert str(organisation.verified.on) == "2026-09-01"


def test_new_asks_for_what_is_not_given(small, run):
    """One question at a time, and most may stay empty."""
    answers = ["Ligne nouvelle", "helpline", "On vous écoute.", "listening-line", "107", *[""] * 6, "un appel"]
    result = run(small, "new", input="\n".join(answers) + "\n")
    assert result.exit_code == 0, result.output
    text = (small / "organisations" / "ligne-nouvelle.yml").read_text(encoding="utf-8")
    assert "how: phone" in text
    assert "places" not in text


def test_new_refuses_a_name_that_is_taken(small, run):
    """Exit code 1, and the record that was there is untouched."""
    file = small / "organisations" / "refuge.yml"
    before = file.read_text(encoding="utf-8")
    result = run(small, "new", *options(name="Refuge"))
    assert result.exit_code == 1
    assert "the record 'refuge' exists already" in result.stderr
    assert file.read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("phone", "02 319", "'02 319' is not a telephone number"),
        ("postcode", "1070", "the postcode 1070 is not of saint-gilles"),
        ("hours", "lundi 9h", "is not understood"),
        ("commune", "st-gilles", "did you mean 'saint-gilles'?"),
        ("description", "x" * 241, "the description has 241 characters"),
    ],
)
def test_new_writes_nothing_that_the_check_would_refuse(small, run, field, value, said):
    """It says what is wrong and what to answer instead."""
    result = run(small, "new", *options(**{field: value}))
    assert result.exit_code == 1
    assert said in result.stderr
    assert not (small / "organisations" / "l-ilot-circe.yml").exists()


def test_new_suggests_the_service_that_was_meant(small, run):
    """Exit code 2."""
    result = run(small, "new", *options(services="douche"))
    assert result.exit_code == 2
    assert "did you mean 'shower'?" in result.stderr


def test_new_needs_a_name_that_can_name_a_file(small, run):
    """Exit code 2."""
    assert run(small, "new", *options(name="Добро")).exit_code == 2


# schema


def test_schema_prints_what_it_would_write(good, run, taxonomy):
    """So that a program can compare."""
    result = run(good, "schema")
    assert (result.exit_code, result.stdout) == (0, schema_text(taxonomy))


def test_schema_writes_where_records_point_to(small, run, taxonomy):
    """And says where."""
    result = run(small, "schema", "--write")
    file = small / "schema" / "organisation.schema.json"
    assert str(file) in result.stdout.splitlines()
    assert file.read_text(encoding="utf-8") == schema_text(taxonomy)


# translated

RECORD = """\
name: Exemple
description:
    nl: Een maaltijd.
    fr: Un repas.
warnings:
- fr: Venez tôt.
  made_from: '123456'
"""


def test_translated_marks_the_description_and_nothing_else(run, small):
    """At the indentation of its languages; twice is once."""
    file = small / "organisations" / "exemple.yml"
    file.write_text(RECORD, encoding="utf-8")
    assert run(small, "translated", str(file)).exit_code == 0
    marked = RECORD.replace("    fr: Un", "    made_from: 'a42268'\n    fr: Un")
    assert file.read_text(encoding="utf-8") == marked
    assert run(small, "translated", str(file)).exit_code == 0
    assert file.read_text(encoding="utf-8") == marked


def test_translated_replaces_an_older_mark(run, small):
    """Where it stands."""
    file = small / "organisations" / "exemple.yml"
    file.write_text("description:\n  made_from: '000000'\n  fr: Un repas.\n", encoding="utf-8")
    assert run(small, "translated", str(file)).exit_code == 0
    assert file.read_text(encoding="utf-8") == "description:\n  made_from: 'a42268'\n  fr: Un repas.\n"


@pytest.mark.parametrize(
    "text",
    [
        "description: {fr: Un repas.}\n",
        "description: {\n  fr: Un repas.}\n",
        "description: Un repas.\n",
        "description:\n  nl: Een maaltijd.\n",
        "- a list\n",
        "a: [\n",
    ],
)
def test_translated_leaves_alone_what_it_cannot_mark(run, small, text):
    """Exit code 1, with a reason, and the file as it was."""
    file = small / "organisations" / "exemple.yml"
    file.write_text(text, encoding="utf-8")
    result = run(small, "translated", str(file))
    assert result.exit_code == 1
    assert result.stderr
    assert file.read_text(encoding="utf-8") == text
