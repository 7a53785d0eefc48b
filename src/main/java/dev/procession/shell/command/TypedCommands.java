package dev.procession.shell.command;

import dev.procession.engine.session.TypedSnippet;
import dev.procession.engine.session.TypedSnippet.Kind;
import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Foreground;
import dev.procession.text.JavaHighlighter;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The commands that show typed code and its declarations, such as {@code /list} and {@code /vars}, and remove them. */
public final class TypedCommands {

    private static final String ALL = "all";
    private static final int LONGEST_VALUE = 300;

    private final Foreground foreground;
    private final Messages messages;

    public TypedCommands(Foreground foreground, Messages messages) {
        this.foreground = foreground;
        this.messages = messages;
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("list", this::list)
                .completing(
                        () -> Stream.concat(Stream.of(ALL), names().stream()).toList()));
        commands.add(Command.of("vars", this::variables).completing(() -> names(Kind.VARIABLE)));
        commands.add(Command.of("methods", typed -> titles(typed, Kind.METHOD)).completing(() -> names(Kind.METHOD)));
        commands.add(Command.of("types", typed -> titles(typed, Kind.TYPE)).completing(() -> names(Kind.TYPE)));
        commands.add(Command.of("imports", typed -> titles("", Kind.IMPORT)));
        commands.add(Command.of("drop", this::drop).completing(this::names));
        commands.add(Command.of("restart", typed -> restart()));
    }

    /** The names of all typed declarations; empty while code runs, because the session is busy then. */
    public List<String> names() {
        return names(each -> each.isTyped() && !each.name().isEmpty());
    }

    private List<String> names(Kind kind) {
        return names(each -> each.kind() == kind);
    }

    private List<String> names(Predicate<TypedSnippet> wanted) {
        return foreground.isBusy() || !foreground.hasSession()
                ? List.of()
                : foreground.session().snippets().stream()
                        .filter(wanted)
                        .map(TypedSnippet::name)
                        .distinct()
                        .toList();
    }

    /** The typed snippets that are in effect. */
    private List<TypedSnippet> typed() {
        return foreground.session().snippets().stream()
                .filter(TypedSnippet::isTyped)
                .toList();
    }

    /** Whether each word is the name or the number of a typed snippet that is in effect. */
    boolean areMeant(String words) {
        List<TypedSnippet> typed = typed();
        return Stream.of(words.split("\\s+")).allMatch(word -> typed.stream().anyMatch(each -> isMeant(each, word)));
    }

    private static boolean isMeant(TypedSnippet snippet, String word) {
        return snippet.id().equals(word) || snippet.name().equals(word);
    }

    /** The typed snippets in effect that have these names or numbers; empty, with a message, if a word matches none. */
    List<TypedSnippet> meant(String words) {
        return meant(words, typed());
    }

    /** Those of {@code snippets} that have these names or numbers; empty, with a message, if a word matches none. */
    private List<TypedSnippet> meant(String words, List<TypedSnippet> snippets) {
        List<TypedSnippet> meant = new ArrayList<>();
        for (String word : words.split("\\s+")) {
            List<TypedSnippet> found =
                    snippets.stream().filter(each -> isMeant(each, word)).toList();
            if (found.isEmpty()) {
                foreground.fail();
                messages.warn("typed.unknown", TerminalSafe.line(word));
                return List.of();
            }
            meant.addAll(found);
        }
        return meant;
    }

    private void list(String words) {
        boolean all = words.equals(ALL);
        List<TypedSnippet> snippets = all
                ? foreground.session().allSnippets().stream()
                        .filter(TypedSnippet::isTyped)
                        .toList()
                : typed();
        if (!words.isEmpty() && !all) {
            snippets = meant(words, snippets);
        } else if (snippets.isEmpty()) {
            messages.note("list.none");
        }
        int width = snippets.stream().mapToInt(each -> each.id().length()).max().orElse(0);
        snippets.forEach(each -> messages.print(listing(each, width)));
    }

    private List<StyledLine> listing(TypedSnippet snippet, int width) {
        List<StyledLine> lines = new ArrayList<>();
        String number = " ".repeat(width - snippet.id().length() + 1) + snippet.id() + "  ";
        for (StyledLine code : JavaHighlighter.lines(snippet.source())) {
            String margin = lines.isEmpty() ? number : " ".repeat(number.length());
            lines.add(StyledLine.builder().add(margin, Style.DIM).add(code).build());
        }
        if (!snippet.inEffect()) {
            String key = snippet.id().startsWith("e") ? "list.refused" : "list.gone";
            lines.add(StyledLine.of(" ".repeat(number.length()) + messages.text(key), Style.DIM));
        }
        return lines;
    }

    private void variables(String words) throws InterruptedException {
        List<TypedSnippet> declared = declared(words, Kind.VARIABLE);
        if (declared.isEmpty()) {
            return;
        }
        foreground.withSession((session, replies) -> {
            Map<String, String> values = session.values(replies);
            for (TypedSnippet each : declared) {
                String value = values.getOrDefault(each.id(), "");
                boolean waits = !each.missing().isEmpty();
                messages.print(declaration(each, waits ? "" : " = " + (value.isEmpty() ? "?" : shortened(value))));
            }
        });
    }

    private String shortened(String value) {
        String shown = TerminalSafe.line(value);
        return shown.length() <= LONGEST_VALUE
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, shown.codePointCount(0, LONGEST_VALUE)))
                        + messages.console().glyphs().pick(" …", " ...");
    }

    private void titles(String words, Kind kind) {
        declared(words, kind).forEach(each -> messages.print(declaration(each, "")));
    }

    private List<TypedSnippet> declared(String words, Kind kind) {
        List<TypedSnippet> all = foreground.session().snippets().stream()
                .filter(each -> each.kind() == kind)
                .toList();
        if (all.isEmpty() && words.isEmpty()) {
            messages.note(
                    switch (kind) {
                        case VARIABLE -> "vars.none";
                        case METHOD -> "methods.none";
                        default -> "types.none";
                    });
        }
        return words.isEmpty() ? all : meant(words, all);
    }

    private List<StyledLine> declaration(TypedSnippet snippet, String rest) {
        String missing = snippet.missing().isEmpty()
                ? ""
                : "  " + messages.text("typed.waits", String.join(messages.text("comma"), snippet.missing()));
        String text = "  " + TerminalSafe.line(snippet.title()) + rest + TerminalSafe.line(missing);
        return messages.lines(text, snippet.isTyped() ? Style.PLAIN : Style.DIM);
    }

    private void drop(String words) throws InterruptedException {
        if (words.isEmpty()) {
            foreground.fail();
            messages.warn("drop.usage");
            return;
        }
        List<String> ids = meant(words).stream().map(TypedSnippet::id).toList();
        if (!ids.isEmpty()) {
            foreground.withSession((session, replies) -> session.drop(ids, replies));
        }
    }

    /** Starts a new main process, and makes all declarations again in it. */
    private void restart() throws InterruptedException {
        List<String> declarations = foreground.session().declarations();
        foreground.reset();
        foreground.withSession(new Redeclaration(declarations, messages));
    }
}
