import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void answer(Connection child) {
    String question = child.recv();
    println("子进程听到：" + question);
    sleep(2);
    child.send("面条");
}

void main() {
    Pipe pipe = Pipe.open();
    Connection child = pipe.right();
    Process p = new Process(() -> answer(child));
    p.start();
    pipe.left().send("晚饭吃什么？");
    String reply = pipe.left().recv();
    println("主进程听到：" + reply);
}
