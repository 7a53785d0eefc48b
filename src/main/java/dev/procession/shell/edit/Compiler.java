package dev.procession.shell.edit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Asks the compiler in the background, so that a person can go on typing, and keeps its latest complaints. */
final class Compiler {

    private final CodeCheck check;
    private @Nullable CompletableFuture<List<Complaint>> asked;
    private List<Complaint> complaints = List.of();
    private String seen = "";

    Compiler(CodeCheck check) {
        this.check = check;
    }

    void ask(String text) {
        seen = text;
        CompletableFuture<List<Complaint>> answer = new CompletableFuture<>();
        asked = answer;
        Thread thread = new Thread(
                () -> {
                    try {
                        answer.complete(check.complaints(text));
                    } catch (RuntimeException | Error e) {
                        answer.completeExceptionally(e); // /run will meet it again, and say it
                    }
                },
                "compiler of the editor");
        thread.setDaemon(true);
        thread.start();
    }

    boolean isBusy() {
        return asked != null;
    }

    /** Whether it was asked about just this text. */
    boolean hasSeen(String text) {
        return seen.equals(text);
    }

    /** Takes over an answer that has come since the last call; false if there is none, or the compiler has failed. */
    boolean hasAnswered() {
        CompletableFuture<List<Complaint>> answer = asked;
        if (answer == null || !answer.isDone()) {
            return false;
        }
        asked = null;
        boolean failed = answer.isCompletedExceptionally();
        complaints = failed ? List.of() : answer.join();
        return !failed;
    }

    List<Complaint> complaints() {
        return complaints;
    }
}
