import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

int number = 100;

void addTen() {
    number = number + 10;
    println(number);
}

void main() {
    println(number);
}
