import static dev.procession.multiprocessing.Multiprocessing.*;

void work(String chore, int step) {
    println(chore + ": step " + step);
    sleep(0.3);
}

void main() {
    for (int step = 1; step <= 3; step++) {
        work("rice", step);
        work("water", step);
        work("laundry", step);
    }
}
