import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void boil() {
    sleep(2);
    println("the water boils");
}

void main() {
    Process p = new Process(() -> boil());
    p.start();
    println("the pot is on the stove");
    p.join();
    println("pour the tea");
}
