"""What a help page says of a command's arguments and options."""

from collections.abc import Sequence
from enum import Enum

from typer._click.core import Parameter
from typer.core import TyperArgument, TyperOption

from cpted_cli.cli.layout import Line
from cpted_cli.wording.translator import N_, Words

KINDS = {"int": N_("NUMBER"), "float": N_("NUMBER"), "Path": N_("PATH"), "date": N_("DATE"), "str": N_("TEXT")}


def usage_line(path: str, parameters: Sequence[Parameter], words: Words) -> str:
    """Say how a command is typed."""
    pieces = [path]
    for parameter in parameters:
        if isinstance(parameter, TyperArgument) and not parameter.hidden:
            name = argument_name(parameter, words)
            pieces.append(name if parameter.required else f"[{name}]")
    options = words.text("OPTIONS")
    return words.text("Usage: {line}", line=" ".join([*pieces, f"[{options}]"]))


def argument_lines(parameters: Sequence[Parameter], words: Words) -> list[Line]:
    """List what a command works on."""
    return [
        (argument_name(one, words), explained(one, words))
        for one in parameters
        if isinstance(one, TyperArgument) and not one.hidden
    ]


def option_lines(parameters: Sequence[Parameter], words: Words) -> list[Line]:
    """List a command's options."""
    return [
        (option_term(one, words), explained(one, words))
        for one in parameters
        if isinstance(one, TyperOption) and not one.hidden
    ]


def argument_name(argument: TyperArgument, words: Words) -> str:
    """Name an argument as the reader knows it, with dots if there may be several."""
    metavar = (argument.metavar or argument.name.upper()).removesuffix("…")
    name = words.text(metavar)
    return f"{name}…" if argument.nargs == -1 else name


def option_name(option: TyperOption) -> str:
    """Name an option by its long form."""
    return max(option.opts, key=len)


def option_term(option: TyperOption, words: Words) -> str:
    """Write an option as it is typed, with what follows it."""
    names = ", ".join([*sorted(option.opts, key=len), *option.secondary_opts])
    return names if option.is_flag else f"{names} {value_name(option, words)}"


def value_name(option: TyperOption, words: Words) -> str:
    """Say what is to be typed after an option."""
    if option.metavar:
        return words.text(option.metavar)
    choices = choice_names(option)
    if choices:
        return "|".join(choices)
    kind = getattr(option.type_descriptor.annotation, "__name__", "str")
    return words.text(KINDS.get(kind, KINDS["str"]))


def choice_names(parameter: TyperArgument | TyperOption) -> list[str]:
    """List the words that a parameter can be, if it is one of a few."""
    return [str(one.value if isinstance(one, Enum) else one) for one in parameter.type_descriptor.choices or ()]


def explained(parameter: TyperArgument | TyperOption, words: Words) -> str:
    """Explain an option or argument: what it is for, and what holds if it is left out."""
    said = [words.text(parameter.help)] if parameter.help else []
    if isinstance(parameter, TyperOption) and parameter.required:
        said.append(words.text("(required)"))
    default = parameter.default.value if isinstance(parameter.default, Enum) else parameter.default
    if (
        parameter.show_default
        and default != ""
        and isinstance(default, str | int | float)
        and not isinstance(default, bool)
    ):
        said.append(words.text("(default: {value})", value=default))
    return " ".join(said)
