import java.util.concurrent.TimeUnit;

void main() throws Exception {
    String command = "yes | head -c 200000"; // 200,000 letters
    Process p = new ProcessBuilder("sh", "-c", command).start();
    boolean ended = p.waitFor(3, TimeUnit.SECONDS);
    System.out.println("ended before reading: " + ended);
    int read = p.getInputStream().readAllBytes().length;
    System.out.println("letters read: " + read);
    System.out.println("exit code: " + p.waitFor());
}
