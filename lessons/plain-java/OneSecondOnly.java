import java.util.concurrent.TimeUnit;

void main() throws Exception {
    ProcessBuilder builder = new ProcessBuilder("sleep", "60");
    System.out.println("ready");
}
