package org.postern.host;

/**
 * How a script ended.
 *
 * @param status its exit status, 0 where all went well
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 */
public record ScriptResult(int status, String output, String errors) {

	public boolean succeeded() {
		return status == 0;
	}
}
