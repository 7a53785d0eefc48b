package dev.procession.shell;

import dev.procession.engine.Suggestions;
import java.util.List;
import java.util.function.BiFunction;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** What Tab offers: commands, what belongs behind them, and Java as JShell knows it. */
final class Completions implements Completer {

    private final Commands commands;
    private final BiFunction<String, Integer, Suggestions> java;

    Completions(Commands commands, BiFunction<String, Integer, Suggestions> java) {
        this.commands = commands;
        this.java = java;
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
        List<Command> found = commands.find(Commands.Invocation.of(typed).name());
        if (found.size() == 1) {
            found.get(0).arguments().get().forEach(each -> candidates.add(new Candidate(each)));
        }
    }

    private void completeJava(ParsedLine line, List<Candidate> candidates) {
        Suggestions suggestions = java.apply(line.line(), line.cursor());
        int start = line.cursor() - line.wordCursor();
        for (String each : suggestions.continuations()) {
            // JShell's continuations begin at its anchor, JLine's at the word.
            String before = line.line().substring(Math.min(suggestions.anchor(), start), start);
            if (each.startsWith(before)) {
                String word = each.substring(before.length());
                candidates.add(new Candidate(word, word, null, null, null, null, false));
            }
        }
    }
}
