import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void work() {
    sleep(3);
    println("the letter is written");
}

void save() {
    for (int i = 1; ; i++) { // without end
        sleep(0.5);
        println("save " + i + " is done");
    }
}

void main() {
    println("main begins");
}
