import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void boil() {
    sleep(2);
    println("the water boils");
}

void main() {
    println("the pot is on the stove");
    println("pour the tea");
}
