"""Help pages and usage errors in the reader's language, and commands loaded when asked for.

Typer translates some ten strings and writes the rest in English, so its command and group
are replaced here where they speak. This leans on Typer's inner parts, hence the upper
bound in pyproject.toml.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from typing import Any, cast

import typer
from typer._click.core import Command as ClickCommand
from typer._click.core import Context as ClickContext
from typer._click.core import Parameter
from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    MissingParameter,
    NoSuchOption,
    UsageError,
)
from typer._click.shell_completion import CompletionItem
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

from cpted_cli.cli import help_page, options
from cpted_cli.cli.front_page import front_page
from cpted_cli.cli.layout import page, paragraph, section
from cpted_cli.cli.table import Row
from cpted_cli.cli.values import plain, read_our_way, with_guess
from cpted_cli.cli.voice import voice_of
from cpted_cli.wording.translator import N_, Words

COMMON = ("lang", "quiet", "no_color")


class Command(TyperCommand):
    """A command that explains itself in the reader's language."""

    allow_extra_args = True  # so that we word the refusal
    row: Row
    beside: tuple[Row, ...] = ()
    """Commands of two words whose first is this command's name."""

    def parse_args(self, ctx: ClickContext, args: list[str]) -> list[str]:
        """Refuse more words than the command knows what to do with."""
        with at_home(ctx):
            rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            extra = plain(" ".join(rest))
            raise UsageError(words_of(ctx).text("{words} is more than this command takes.", words=extra), ctx)
        return rest

    def invoke(self, ctx: ClickContext) -> Any:
        """Run the command, in the voice that was asked for."""
        soften(ctx)
        return super().invoke(ctx)

    def get_help(self, ctx: ClickContext) -> str:
        """Write the help page."""
        words, parameters = words_of(ctx), self.get_params(ctx)
        own = [one for one in parameters if one.name not in (*COMMON, "help")]
        shared = [one for one in parameters if one not in own]
        return page(
            paragraph(words.text(self.help)) if self.help else "",
            help_page.usage_line(ctx.command_path, parameters, words),
            section(words.text("Arguments:"), help_page.argument_lines(own, words)),
            section(words.text("Options:"), help_page.option_lines(own, words)),
            section(words.text("For every command:"), help_page.option_lines(shared, words)),
            section(words.text("Tables:"), [(words.text(line), "") for line in self.row.layouts]),
            section(words.text("The result:"), [(words.text(line), "") for line in self.row.results]),
            section(words.text("Examples:"), [(line, "") for line in self.row.examples]),
            section(words.text("In scripts:"), [(line, "") for line in self.row.recipes]),
            section(words.text("See also:"), [(f"cpted {row.name}", words.text(row.help)) for row in self.beside]),
        )

    def get_help_option(self, ctx: ClickContext) -> TyperOption | None:
        """Describe `--help` itself."""
        return described(super().get_help_option(ctx))

    def shell_complete(self, ctx: ClickContext, incomplete: str) -> list[CompletionItem]:
        """Offer the command's options, described in the reader's language."""
        return translated(super().shell_complete(ctx, incomplete), words_of(ctx))


class Group(TyperGroup):
    """Commands behind one name; each is loaded when it is asked for."""

    def __init__(self, *, name: str, rows: tuple[Row, ...], help_: str, params: list[Parameter]) -> None:
        super().__init__(name=name, help=help_, params=params, invoke_without_command=True, rich_markup_mode=None)
        self.rows = rows
        read_our_way(self.params)

    def parse_args(self, ctx: ClickContext, args: list[str]) -> list[str]:
        """Read the options that stand before the command's name."""
        with at_home(ctx):
            return super().parse_args(ctx, args)

    def list_commands(self, ctx: ClickContext) -> list[str]:
        """List the names that can follow."""
        return list(dict.fromkeys(row.name.partition(" ")[0] for row in self.rows))

    def get_command(self, ctx: ClickContext, cmd_name: str) -> ClickCommand | None:
        """Load the command of that name, or gather the group of that name."""
        inner = self.rows_within(cmd_name)
        for row in self.rows:
            if row.name == cmd_name:
                return command_of(row, inner)
        return self.group_of(cmd_name) if inner else None

    def rows_within(self, name: str) -> tuple[Row, ...]:
        """List the commands whose name begins with that word and goes on."""
        return tuple(row for row in self.rows if row.name.startswith(f"{name} "))

    def group_of(self, name: str) -> "Group":
        """Gather the commands behind a name."""
        inner = tuple(replace(row, name=row.name.partition(" ")[2]) for row in self.rows_within(name))
        return Group(name=name, rows=inner, help_="", params=common_parameters())

    def resolve_command(self, ctx: ClickContext, args: list[str]) -> tuple[str | None, ClickCommand | None, list[str]]:
        """Find the command that was named, or say that there is none.

        A word that is both a command and a group is a group where the next word names a command in it.
        """
        behind = self.group_of(args[0])
        is_group = first_word(args[1:]) in behind.list_commands(ctx)
        command: ClickCommand | None = behind if is_group else self.get_command(ctx, args[0])
        if command is None and not ctx.resilient_parsing:
            words, known = words_of(ctx), [row.name for row in self.rows] + self.list_commands(ctx)
            sentence = words.text("There is no command {name}.", name=plain(args[0]))
            raise UsageError(with_guess(sentence, args[0], known, words), ctx)
        return (args[0] if command else None), command, args[1:]

    def invoke(self, ctx: ClickContext) -> Any:
        """Run the command that was named; `cpted` alone shows the help."""
        soften(ctx)
        result = super().invoke(ctx)
        if ctx.invoked_subcommand is not None:
            return result
        if ctx.parent is None:
            typer.echo(self.get_help(ctx))
            return None
        known = ", ".join(f"{ctx.command_path} {name}" for name in self.list_commands(ctx))
        raise UsageError(words_of(ctx).text("Which one: {commands}?", commands=known), ctx)

    def get_help(self, ctx: ClickContext) -> str:
        """Write the help page."""
        words = words_of(ctx)
        if ctx.parent is None:
            return front_page(self.rows, words)
        commands = [(f"{ctx.command_path} {row.name}", words.text(row.help)) for row in self.rows]
        command = words.text("COMMAND")
        return page(
            help_page.usage_line(f"{ctx.command_path} {command}", (), words),
            section(words.text("Commands:"), commands),
            section(words.text("For every command:"), help_page.option_lines(self.get_params(ctx), words)),
        )

    def get_help_option(self, ctx: ClickContext) -> TyperOption | None:
        """Describe `--help` itself."""
        return described(super().get_help_option(ctx))

    def shell_complete(self, ctx: ClickContext, incomplete: str) -> list[CompletionItem]:
        """Offer the commands without loading any, and the options."""
        words, rows = words_of(ctx), {row.name: row for row in self.rows}
        items = [
            CompletionItem(name, help=words.text(rows[name].help) if name in rows else None)
            for name in self.list_commands(ctx)
            if name.startswith(incomplete)
        ]
        return [*items, *translated(ClickCommand.shell_complete(self, ctx, incomplete), words)]


def first_word(args: list[str]) -> str | None:
    """Give the first word that is no common option and no language."""
    before = ["", *args]
    words = [word for last, word in zip(before, args, strict=False) if last != "--lang" and word[:1] != "-"]
    return words[0] if words else None


def command_of(row: Row, beside: tuple[Row, ...] = ()) -> Command:
    """Load a command's module and dress its function as a command."""
    function = getattr(import_module(row.module), row.module.rpartition(".")[2])
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(row.name, cls=Command, help=row.help)(function)
    command = cast("Command", get_command(app))
    command.row, command.beside = row, beside
    if beside:
        offer_beside(command, beside)
    command.params.extend(common_parameters())
    read_our_way(command.params)
    return command


def offer_beside(command: Command, beside: tuple[Row, ...]) -> None:
    """Have the names of the commands beside it offered where its first argument is typed."""
    first = next(one for one in command.params if isinstance(one, TyperArgument))
    usual = first.shell_complete

    def offered(ctx: ClickContext, incomplete: str) -> list[CompletionItem]:
        named = [CompletionItem(row.name.rpartition(" ")[2], help=row.help) for row in beside]
        names = [one for one in named if one.value.startswith(incomplete)]
        return [*translated(names, words_of(ctx)), *usual(ctx, incomplete)]

    first.shell_complete = offered  # type: ignore[method-assign]


def parameters_of(function: Any) -> list[Parameter]:
    """Read the options off a function's signature."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(cls=TyperCommand)(function)
    return get_command(app).params


def common_parameters() -> list[Parameter]:
    """Make the options that every command has."""
    return parameters_of(options.common)


@contextmanager
def at_home(ctx: ClickContext) -> Iterator[None]:
    """Tell a usage error which command it belongs to, where the parser forgets it."""
    try:
        yield
    except UsageError as error:
        error.ctx = error.ctx or ctx
        raise


def soften(ctx: ClickContext) -> None:
    """Take the common options out of a command's own and speak accordingly."""
    wishes = {name: ctx.params.pop(name, None) for name in COMMON}
    voice = voice_of(cast("typer.Context", ctx))
    ctx.obj = voice.softened(quiet=bool(wishes["quiet"]), no_color=bool(wishes["no_color"]))


def words_of(ctx: ClickContext) -> Words:
    """Find the reader's words."""
    return voice_of(cast("typer.Context", ctx)).words


def described(help_option: TyperOption | None) -> TyperOption | None:
    """Give `--help` its description; it is translated with all others."""
    if help_option is not None:
        help_option.help = N_("Show this help.")
        read_our_way([help_option])
    return help_option


def translated(items: list[CompletionItem], words: Words) -> list[CompletionItem]:
    """Describe what completion offers in the reader's language."""
    return [CompletionItem(one.value, one.type, words.text(one.help) if one.help else None) for one in items]


def usage_error(error: UsageError, words: Words) -> str:
    """Tell what was wrong with what was typed, and where the help is."""
    path = error.ctx.command_path if error.ctx else "cpted"
    sentence = usage_sentence(error, words)
    way_on = words.text("Help: {line}", line=f"{path} --help")
    return f"{path}: {sentence}\n{way_on}"


def usage_sentence(error: UsageError, words: Words) -> str:
    """Word a usage error; ours are worded where they arise."""
    if isinstance(error, NoSuchOption):
        sentence = words.text("There is no option {name}.", name=plain(error.option_name))
        return with_guess(sentence, error.option_name, list(error.possibilities or ()), words)
    if isinstance(error, MissingParameter):
        return missing_sentence(error, words)
    if isinstance(error, BadParameter) and error.param is not None:
        return f"{parameter_name(error.param, words)}: {error.message}"
    if isinstance(error, BadOptionUsage):
        flags = error.ctx.command.params if error.ctx else []
        if any(isinstance(one, TyperOption) and one.is_flag and error.option_name in one.opts for one in flags):
            return words.text("{name} takes no value.", name=error.option_name)
        return words.text("{name} needs a value after it.", name=error.option_name)
    return error.format_message()


def missing_sentence(error: MissingParameter, words: Words) -> str:
    """Say what was left out, and between what to choose."""
    if error.param is None:
        return error.format_message()
    sentence = words.text("{name} is missing.", name=parameter_name(error.param, words))
    known = help_page.choice_names(error.param) if isinstance(error.param, TyperArgument | TyperOption) else []
    if not known:
        return sentence
    choice = words.text("Choose one of: {choices}.", choices=", ".join(known))
    return f"{sentence} {choice}"


def parameter_name(parameter: Parameter, words: Words) -> str:
    """Name an option or argument as it stands in the help."""
    if isinstance(parameter, TyperArgument):
        return help_page.argument_name(parameter, words)
    return help_page.option_name(parameter) if isinstance(parameter, TyperOption) else parameter.name
