package dev.procession.shell.step;

import dev.procession.shell.console.Messages;
import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.Wrap;
import dev.procession.timeline.step.StepPicture;
import java.util.ArrayList;
import java.util.List;

/** The help of {@code /step}: what the keys do, and what the signs of the picture mean. */
final class StepHelp {

    private record Entry(String keys, String plainKeys, String meaning) {
        Entry(String keys, String meaning) {
            this(keys, keys, meaning);
        }
    }

    private static final List<Entry> KEYS = List.of(
            new Entry("→ ↓ j", "Right Down j", "step.key.on"),
            new Entry("← ↑ k", "Left Up k", "step.key.back"),
            new Entry("PgDn PgUp", "step.key.far"),
            new Entry("Home g, End G", "step.key.ends"),
            new Entry("1 2 Enter", "step.key.number"),
            new Entry("/ n N", "step.key.search"),
            new Entry("Space", "step.key.play"),
            new Entry("+ -", "step.key.speed"),
            new Entry("w", "step.key.why"),
            new Entry("Tab l, h", "step.key.lanes"),
            new Entry("Ctrl-L", "step.key.redraw"),
            new Entry("q Esc", "step.key.leave"));

    private final StepPicture picture;
    private final Messages messages;

    StepHelp(StepPicture picture, Messages messages) {
        this.picture = picture;
        this.messages = messages;
    }

    /** The help, filled or cut to {@code height} lines. */
    List<StyledLine> lines(Layout layout, int height) {
        List<StyledLine> lines = new ArrayList<>();
        int width = KEYS.stream().mapToInt(each -> keys(each).length()).max().orElse(0) + 2;
        for (Entry entry : KEYS) {
            String keys = keys(entry);
            int room = Math.max(2, layout.width() - width - 1);
            String blank = " ".repeat(width - keys.length());
            String meaning = messages.text(entry.meaning());
            for (String part : Wrap.lines(meaning, room, layout.cells())) {
                lines.add(StyledLine.builder()
                        .add(" " + keys, Style.CODE)
                        .add(blank + part)
                        .build());
                keys = "";
                blank = " ".repeat(width);
            }
        }
        lines.add(StyledLine.EMPTY);
        lines.addAll(picture.legend(layout));
        while (lines.size() < height) {
            lines.add(StyledLine.EMPTY);
        }
        return lines.subList(0, height);
    }

    private String keys(Entry entry) {
        return messages.console().glyphs().pick(entry.keys(), entry.plainKeys());
    }
}
