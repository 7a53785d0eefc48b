void main() throws Exception {
    Process p = new ProcessBuilder("sleep", "1").start();
    p.waitFor();
    System.out.println("exit code: " + p.exitValue());
}
