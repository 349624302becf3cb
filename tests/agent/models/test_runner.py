from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import tiny_models

from samara.agent.models.embedded import threads
from samara.agent.models.embedded.runner import NumpyRunner, read_weights
from samara.agent.models.steps import Part
from samara.errors import ConfigError


@pytest.fixture(scope="module")
def random_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_models.write_random(tmp_path_factory.mktemp("random"))


@pytest.mark.parametrize(
    "change",
    [
        {"model_type": "gpt2"},
        {"attention_bias": True},
        {"rope_parameters": {"rope_type": "yarn"}},
        {"rope_scaling": {"type": "linear"}, "rope_parameters": None},
    ],
)
def test_what_the_light_runner_cannot_compute_is_refused(
    tmp_path: Path, change: dict[str, object]
) -> None:
    """Never a wrong number: a model it does not know is refused."""
    tiny_models.write_random(tmp_path)
    config = json.loads((tmp_path / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps(config | change))
    with pytest.raises(ConfigError, match="cannot compute"):
        NumpyRunner(tmp_path)


def test_half_precision_weights_are_read_right(tmp_path: Path) -> None:
    """float16 and bfloat16 come out as the nearest float32."""
    for dtype, digits in (("F32", 1e-9), ("F16", 1e-3), ("BF16", 8e-3)):
        folder = tiny_models.write_random(tmp_path / dtype, dtype=dtype)
        found = read_weights(folder / "model.safetensors")
        exact = read_weights(tmp_path / "F32" / "model.safetensors")
        assert found.keys() == exact.keys()
        for name, value in found.items():
            assert value.dtype == np.float32
            assert np.allclose(value, exact[name], rtol=digits, atol=1e-4 if digits > 1e-9 else 0)


def test_reading_at_once_and_token_by_token_agree(random_folder: Path) -> None:
    """Logits depend on what was read, not on how it was cut, nor on what was cropped since."""
    runner = NumpyRunner(random_folder)
    ids = list(np.random.default_rng(0).integers(0, 200, 300))
    [whole] = runner.forward([Part(ids, runner.new_cache(), rows=3)])
    cache = runner.new_cache()
    runner.forward([Part(ids[:100], cache)])
    runner.forward([Part([5] * 250, cache)])
    runner.crop(cache, 100)
    for n in range(100, 300):
        [last] = runner.forward([Part(ids[n : n + 1], cache)])
        if n >= 297:
            assert np.allclose(whole[n - 297], last, atol=1e-4)


def test_parts_do_not_see_each_other(random_folder: Path) -> None:
    """Read together or alone, long and short, the logits of each are the same."""
    runner = NumpyRunner(random_folder)
    rng = np.random.default_rng(1)
    pasts = [list(rng.integers(0, 200, size)) for size in (1, 30, 7)]
    news = [list(rng.integers(0, 200, size)) for size in (1, 1, 5)]

    def parts() -> list[Part]:
        made = []
        for past, new in zip(pasts, news, strict=True):
            cache = runner.new_cache()
            runner.forward([Part(past, cache)])
            made.append(Part(new, cache, rows=min(2, len(new))))
        return made

    together = runner.forward(parts())
    for alone, joined in zip(parts(), together, strict=True):
        assert np.allclose(runner.forward([alone])[0], joined, atol=1e-4)


def test_the_programs_own_threads_are_left_alone(random_folder: Path) -> None:
    """The limit of one BLAS thread is gone when the model has computed."""
    blas = threads._openblas()
    if blas is None:
        pytest.skip("numpy brings no OpenBLAS here")
    get, _ = blas
    before = get()
    with threads.one_thread(), threads.one_thread():
        assert get() == 1
    runner = NumpyRunner(random_folder)
    runner.forward([Part([1, 2], runner.new_cache())])
    assert get() == before
