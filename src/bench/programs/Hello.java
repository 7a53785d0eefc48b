/** Prints a line, so that the time a bare JVM takes for it can be measured. */
public class Hello {
    public static void main(String[] args) {
        System.out.println("first line");
        long after = System.nanoTime();
        System.out.println("after " + after);
    }
}
