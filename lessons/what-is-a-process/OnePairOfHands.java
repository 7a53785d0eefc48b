import static dev.procession.multiprocessing.Multiprocessing.*;

void work(String chore, int step) {
    println(chore + ": step " + step + " of 3");
    long end = System.nanoTime() + 200_000_000;
    while (System.nanoTime() < end) {} // your hands are busy
}

void main() {
    for (int step = 1; step <= 3; step++) {
        work("rice", step);
        work("water", step);
        work("laundry", step);
    }
}
