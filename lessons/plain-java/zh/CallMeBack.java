import java.util.concurrent.CompletableFuture;

void main() throws Exception {
    Process p = new ProcessBuilder("sleep", "2").start();
    CompletableFuture<Void> told = p.onExit()
            .thenAccept(q -> System.out.println("它结束了"));
    for (int i = 1; i <= 3; i++) {
        System.out.println("主进程做别的事 " + i);
        Thread.sleep(400);
    }
    told.join();
}
