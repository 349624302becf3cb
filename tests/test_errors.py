from __future__ import annotations

import inspect

from samara import errors


def test_the_tree_in_the_docstring_names_every_error() -> None:
    """The drawing at the top of the module and the classes below it are the same tree."""
    classes = {
        name
        for name, value in vars(errors).items()
        if inspect.isclass(value) and issubclass(value, errors.SamaraError)
    }
    drawing = errors.__doc__ or ""
    assert {word for word in drawing.replace("├──", " ").split() if word in classes} == classes
