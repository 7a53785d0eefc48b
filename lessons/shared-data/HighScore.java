import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

IntValue best = new IntValue(0);

void play(int score) {
    if (score > best.get()) {
        best.set(score);
    }
}

void main() {
    Process a = new Process(() -> play(5), "five");
    Process b = new Process(() -> play(9), "nine");
    a.start();
    b.start();
    a.join();
    b.join();
    println("high score: " + best.get());
}
