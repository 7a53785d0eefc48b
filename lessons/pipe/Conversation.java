import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void answer(Connection child) {
    String question = child.recv();
    println("the child hears: " + question);
    sleep(2);
    child.send("noodles");
}

void main() {
    Pipe pipe = Pipe.open();
    Connection child = pipe.right();
    Process p = new Process(() -> answer(child));
    p.start();
    pipe.left().send("What is for dinner?");
    String reply = pipe.left().recv();
    println("main hears: " + reply);
}
