import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task(Connection in) {
    String word = in.recv();
    println("子进程听到：" + word);
}

void main() {
    Pipe pipe = Pipe.oneWay();
    Connection in = pipe.left();
    Process p = new Process(() -> task(in));
    p.start();
    in.close(); // 主进程的那一份
    pipe.right().send("早上好");
    p.join();
    println("主进程说晚安");
    pipe.right().send("晚安");
    println("主进程结束");
}
