package dev.procession.shell.explore;

import dev.procession.engine.Engine;
import dev.procession.engine.Run;
import dev.procession.engine.RunListener;
import dev.procession.engine.SteeredProgram;
import dev.procession.engine.SteeredRun;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.explore.Order;
import dev.procession.explore.Outcome;
import dev.procession.explore.Steering;
import dev.procession.explore.Step;
import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Foreground;
import dev.procession.text.Style;
import dev.procession.timeline.Timeline;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A run of a program whose steps are taken in a given order. It is shown and recorded as any other. */
public final class GivenOrder implements Foreground.RunStarter {

    private static final long LAST_WORD_SECONDS = 10;

    /** So that the waits are on the screen before the run is ended. */
    private static final long DEADLOCK_MILLIS = 500;

    private final Engine engine;
    private final CompiledProgram program;
    private final RunConditions conditions;
    private final Order order;
    private final Messages messages;
    private final CompletableFuture<Runnable> lastWord = new CompletableFuture<>();

    public GivenOrder(
            Engine engine, CompiledProgram program, RunConditions conditions, Order order, Messages messages) {
        this.engine = engine;
        // The title says wherever the run is shown that it was steered.
        this.program = new CompiledProgram(
                program.title() + " --order " + order.text(), program.mainClass(), program.classes());
        this.conditions = conditions.steered(order.text());
        this.order = order;
        this.messages = messages;
    }

    @Override
    public Run begin(RunListener listener) throws IOException {
        SteeredProgram steered = engine.steer(program, conditions, () -> listener);
        try {
            SteeredRun run = steered.start();
            Thread driver = new Thread(() -> drive(steered, run), "order of " + program.title());
            driver.setDaemon(true);
            driver.start();
            return run.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            steered.close();
            throw new IOException("interrupted", e);
        } catch (IOException e) {
            steered.close();
            throw e;
        }
    }

    private void drive(SteeredProgram steered, SteeredRun run) {
        Steering steering = new Steering(order);
        Sentences sentences = new Sentences(messages, steering::name);
        Runnable word = () -> {};
        boolean stuck = true;
        try {
            Steering.Result result = steering.follow(run);
            word = () -> say(result, sentences);
            if (result instanceof Steering.Followed followed) {
                stuck = followed.outcome().isDeadlock();
                if (stuck) {
                    showDeadlock(run);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The run was stopped, which is said where its end is said.
        } finally {
            lastWord.complete(word);
            end(steered, run, stuck);
        }
    }

    /** Lets everybody begin the wait that will never end, so that it is recorded as in any other run. */
    private static void showDeadlock(SteeredRun run) throws IOException, InterruptedException {
        for (Step step : run.state().next()) {
            run.take(step);
        }
        TimeUnit.MILLISECONDS.sleep(DEADLOCK_MILLIS);
    }

    /** @param stuck whether processes are left that do not move any more */
    private void end(SteeredProgram steered, SteeredRun run, boolean stuck) {
        try {
            if (stuck) {
                engine.stop(run.run());
            }
            run.close();
            steered.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // Its files go with the engine.
        }
    }

    private void say(Steering.Result result, Sentences sentences) {
        if (result instanceof Steering.Impossible wrong) {
            messages.warn("every.impossible", wrong.number(), wrong.move(), sentences.blocked(wrong.blocked()));
        } else if (result instanceof Steering.Failed failed) {
            messages.print(messages.lines(sentences.why(failed.why()), Style.WARNING));
        } else if (result instanceof Steering.Followed followed) {
            for (Outcome.Waiting waiting : followed.outcome().waiting()) {
                messages.print(messages.lines(sentences.deadlocked(waiting), Style.WARNING));
            }
            if (followed.outcome().isDeadlock()) {
                messages.warn("every.deadlocked");
            }
            if (followed.further() > 0) {
                messages.note("every.further", followed.further());
            }
        }
    }

    /** Says how the order went, before what is to be done after the run. */
    public Foreground.Afterwards before(Foreground.Afterwards afterwards) {
        return new Foreground.Afterwards() {
            @Override
            public void ended(Timeline timeline) {
                sayLastWord();
                afterwards.ended(timeline);
            }

            @Override
            public void stopped() {
                sayLastWord();
                afterwards.stopped();
            }
        };
    }

    private void sayLastWord() {
        try {
            lastWord.get(LAST_WORD_SECONDS, TimeUnit.SECONDS).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            messages.warn(e);
        }
    }
}
