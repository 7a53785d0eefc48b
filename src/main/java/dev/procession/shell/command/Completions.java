package dev.procession.shell.command;

import dev.procession.engine.session.Documentation;
import dev.procession.engine.session.Suggestions;
import dev.procession.shell.console.Invocation;
import dev.procession.shell.console.JavaOrCommand;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/** What Tab offers: commands, their arguments, and JShell's suggestions for Java. */
public final class Completions implements Completer {

    /** Parameters are shown only if there are at most so many suggestions. */
    private static final int MOST_WITH_PARAMETERS = 8;

    private final CommandTable commands;
    private final BiFunction<String, Integer, Suggestions> java;
    private final BiFunction<String, Integer, List<Documentation>> documentation;

    public Completions(
            CommandTable commands,
            BiFunction<String, Integer, Suggestions> java,
            BiFunction<String, Integer, List<Documentation>> documentation) {
        this.commands = commands;
        this.java = java;
        this.documentation = documentation;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (JavaOrCommand.isJava(line.line())) {
            completeJava(line, candidates);
        } else if (line.wordIndex() == 0) {
            commands.all().forEach(command -> candidates.add(new Candidate("/" + command.name())));
        } else {
            completeArguments(line.words().get(0), candidates);
        }
    }

    private void completeArguments(String typed, List<Candidate> candidates) {
        List<Command> found = commands.find(Invocation.of(typed).name());
        if (found.size() == 1) {
            found.get(0).arguments().get().forEach(each -> candidates.add(new Candidate(each)));
        }
    }

    private void completeJava(ParsedLine line, List<Candidate> candidates) {
        Suggestions suggestions = java.apply(line.line(), line.cursor());
        int start = line.cursor() - line.wordCursor();
        // JShell's continuations begin at its anchor, JLine's candidates at the word.
        String before = line.line().substring(Math.min(suggestions.anchor(), start), start);
        List<String> words = suggestions.continuations().stream()
                .filter(each -> each.startsWith(before))
                .map(each -> each.substring(before.length()))
                .toList();
        boolean few = words.size() <= MOST_WITH_PARAMETERS;
        String code = line.line().substring(0, start);
        for (String word : words) {
            String parameters = few && word.endsWith("(") ? parameters(code + word) : null;
            candidates.add(new Candidate(word, word, null, parameters, null, null, false));
        }
    }

    /** The parameter lists of all methods that a call may mean; null if there are none. */
    private @Nullable String parameters(String call) {
        String all = documentation.apply(call, call.length()).stream()
                .map(Documentation::signature)
                .filter(each -> each.endsWith(")"))
                .map(each -> each.substring(each.lastIndexOf('(') + 1, each.length() - 1))
                .filter(each -> !each.isEmpty())
                .distinct()
                .collect(Collectors.joining(" | "));
        return all.isEmpty() ? null : all;
    }
}
