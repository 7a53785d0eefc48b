package dev.procession.shell.course;

import dev.procession.shell.console.Messages;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.Wrap;
import java.util.ArrayList;
import java.util.List;

/** Draws the checks of an exercise that do not hold yet. */
final class CheckLines {

    private static final String INDENT = "  ";

    private CheckLines() {}

    static List<StyledLine> failed(List<CheckFinding> findings, Messages messages) {
        List<StyledLine> lines = new ArrayList<>();
        long holding = findings.stream().filter(CheckFinding::holds).count();
        lines.addAll(messages.lines(messages.text("check.count", holding, findings.size()), Style.STRONG));
        for (CheckFinding finding : findings) {
            if (!finding.holds()) {
                String mark = messages.console().glyphs().pick("✗ ", "- ");
                for (String sentence : finding.sentences(messages.language())) {
                    boolean first = mark.charAt(0) != ' ';
                    add(lines, mark, sentence, first ? Style.WARNING : Style.PLAIN, messages);
                    mark = INDENT;
                }
            }
        }
        return lines;
    }

    private static void add(List<StyledLine> lines, String mark, String sentence, Style style, Messages messages) {
        String before = mark;
        int width = Math.max(2, messages.console().width() - INDENT.length());
        for (String part : Wrap.lines(sentence, width, messages.console().cells())) {
            lines.add(StyledLine.of(before + part, style));
            before = INDENT;
        }
    }
}
