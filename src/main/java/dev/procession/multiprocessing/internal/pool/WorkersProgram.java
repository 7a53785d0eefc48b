package dev.procession.multiprocessing.internal.pool;

import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.program.ClassBundle;
import dev.procession.multiprocessing.internal.program.StudentLoader;
import dev.procession.multiprocessing.internal.shared.ClassRequest;
import dev.procession.multiprocessing.internal.shared.Message;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the workers of a pool know of the program: its classes and variables as of the start of the pool. Classes that
 * came later are kept as they are when the first task needs them, since otherwise it would depend on chance how far the
 * program has changed its variables before a worker asks for them.
 */
final class WorkersProgram {

    private final String pool;
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable List<String> begunWith;
    private boolean hasProgram;
    private @Nullable TypedChanges typed;

    /** @param pool its name in the timeline */
    WorkersProgram(String pool) {
        this.pool = pool;
    }

    /** Notes what the workers, which have just been started, begin with. */
    synchronized void begin() {
        hasProgram = ThisProcess.program().get() != null;
        ClassLoader loader = ThisProcess.sentClasses();
        if (loader != null) {
            ClassBundle bundle = new ClassBundle(loader);
            bundle.addAll();
            begunWith = List.copyOf(bundle.names());
            seen.addAll(bundle.names());
        }
        if (loader instanceof StudentLoader students && TypedChanges.isTyped(students)) {
            typed = new TypedChanges(students);
            typed.note(bundleNames());
        }
    }

    private List<String> bundleNames() {
        return begunWith == null ? List.of() : begunWith;
    }

    /** Keeps what these tasks need and the workers do not have yet, and reports what the student changed meanwhile. */
    synchronized void prepare(List<byte[]> messages) {
        Object program = hasProgram ? null : ThisProcess.program().get();
        if (begunWith == null && program == null) {
            return;
        }
        for (Set<String> names : distinct(messages)) {
            for (String name : names) {
                prepare(name);
            }
            if (program != null && names.contains(program.getClass().getName())) {
                String name = program.getClass().getName();
                answers.put(key(name, true), ClassRequest.answer(ClassRequest.question(name, true, bundleNames())));
                hasProgram = true;
            }
            if (typed != null) {
                typed.report(names, pool);
            }
        }
    }

    /** The messages of a job mention nearly always the same classes. */
    private static Set<Set<String>> distinct(List<byte[]> messages) {
        Map<Set<String>, Boolean> distinct = new HashMap<>();
        for (byte[] message : messages) {
            distinct.put(Message.classNames(message), true);
        }
        return distinct.keySet();
    }

    private void prepare(String name) {
        if (begunWith == null || !seen.add(name)) {
            return;
        }
        ClassBundle bundle = new ClassBundle(ThisProcess.sentClasses(), Set.copyOf(begunWith));
        bundle.add(name);
        if (!bundle.names().isEmpty()) {
            answers.put(key(name, false), ClassRequest.answer(ClassRequest.question(name, false, begunWith)));
            if (typed != null) {
                typed.note(bundle.names());
            }
        }
    }

    /** The answer to a worker's question for classes. */
    byte[] answer(byte[] question) {
        byte[] kept = answers.get(key(ClassRequest.name(question), ClassRequest.asksForProgram(question)));
        return kept != null ? kept : ClassRequest.answer(question);
    }

    private static String key(String name, boolean program) {
        return program ? name + " and its object" : name;
    }
}
