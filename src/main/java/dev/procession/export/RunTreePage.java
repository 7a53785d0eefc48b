package dev.procession.export;

import dev.procession.export.RunTree.Branch;
import dev.procession.export.RunTree.Leaf;
import dev.procession.export.RunTree.Turn;
import dev.procession.text.MessageBundle;
import dev.procession.text.TerminalSafe;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes a page with many runs of a program and the tree of the choices that lead to them. Each run is there as it is on
 * a page of its own, in an element that the browser does not show; the script shows the one that is chosen.
 */
final class RunTreePage {

    private final RunTree tree;
    private final ExportSetting setting;
    private final MessageBundle texts;

    private RunTreePage(RunTree tree, ExportSetting setting) {
        this.tree = tree;
        this.setting = setting;
        this.texts = setting.texts();
    }

    static void write(RunTree tree, ExportSetting setting, Writer out) throws IOException {
        RunTreePage page = new RunTreePage(tree, setting);
        new Template(PageResource.text("page.html")).fill(page::put, out);
    }

    private void put(String slot, Writer to) throws IOException {
        switch (slot) {
            case "lang" -> to.write(setting.htmlLanguage());
            case "title" -> to.write(safe(tree.title()));
            case "generator" -> to.write(Markup.escaped(setting.generator()));
            case "style" -> to.write(style());
            case "script" -> to.write(PageResource.treeScript());
            case "style-hash" -> to.write(PageResource.hash(style()));
            case "script-hash" -> to.write(PageResource.hash(PageResource.treeScript()));
            case "body" -> new Template(PageResource.text("page-tree.html")).fill(this::put, to);
            case "sentences" -> sentences(to);
            case "tree" -> tree(to);
            case "runs" -> runs(to);
            default -> to.write(Markup.escaped(texts.get(slot)));
        }
    }

    private static String style() {
        return PageResource.text("page.css") + PageResource.text("page-tree.css");
    }

    private static String safe(String text) {
        return Markup.escaped(PageData.cut(TerminalSafe.line(text)));
    }

    private void sentences(Writer to) throws IOException {
        for (String sentence : tree.sentences()) {
            to.write("<p class=\"summary\">" + safe(sentence) + "</p>\n");
        }
    }

    private void tree(Writer to) throws IOException {
        to.write("<ul>");
        branch(tree.root(), to);
        to.write("</ul>");
    }

    private void branch(Branch branch, Writer to) throws IOException {
        to.write("<li>");
        for (Turn turn : branch.turns()) {
            turn(turn, to);
        }
        Integer run = branch.run();
        if (run != null) {
            leaf(run, to);
        }
        if (!branch.branches().isEmpty()) {
            to.write("<ul>\n");
            for (Branch next : branch.branches()) {
                branch(next, to);
            }
            to.write("</ul>");
        }
        to.write("</li>\n");
    }

    private static void turn(Turn turn, Writer to) throws IOException {
        to.write("<span class=\"turn " + Shapes.colour(turn.number()) + "\">");
        to.write("<svg viewBox=\"-7 -7 14 14\" aria-hidden=\"true\"><path class=\"shape\" d=\""
                + Shapes.of(turn.number()) + "\"/></svg>");
        to.write("<b>" + safe(turn.process()) + "</b> <span>" + safe(turn.words()) + "</span></span>\n");
    }

    private void leaf(int run, Writer to) throws IOException {
        Leaf leaf = tree.runs().get(run);
        String first = run == tree.first() ? " data-first=\"\"" : "";
        to.write("<a href=\"#run-" + (run + 1) + "\" tabindex=\"-1\"" + first + " class=\""
                + (leaf.good() ? "good" : "bad") + "\">");
        to.write("<span>" + safe(leaf.outcome()) + "</span> <small>" + safe(leaf.name()) + "</small></a>");
    }

    private void runs(Writer to) throws IOException {
        List<Leaf> runs = tree.runs();
        for (int i = 0; i < runs.size(); i++) {
            to.write("<template id=\"run-" + (i + 1) + "\">\n");
            HtmlPage.writeBody(runs.get(i).timeline(), setting, to);
            to.write("</template>\n");
        }
    }
}
