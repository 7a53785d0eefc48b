import java.util.concurrent.CompletableFuture;

void main() throws Exception {
    Process p = new ProcessBuilder("sleep", "2").start();
    CompletableFuture<Void> told = p.onExit()
            .thenAccept(q -> System.out.println("it has ended"));
    for (int i = 1; i <= 3; i++) {
        System.out.println("main does something else " + i);
        Thread.sleep(400);
    }
    told.join();
}
