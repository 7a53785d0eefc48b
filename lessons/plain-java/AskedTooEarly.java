void main() throws Exception {
    Process p = new ProcessBuilder("sleep", "1").start();
    System.out.println("exit code: " + p.exitValue());
}
