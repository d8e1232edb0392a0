/**
 * A small bot with SWTBot's verbs, for tests that use the workbench as a person does:
 *
 * <pre>
 * Bot bot = new Bot();
 * bot.view("Mail servers").tree().item("Sample", "local").doubleClick();
 * bot.editor("local").checkBox("Open 2525 in case port 25 is filtered").select();
 * bot.press("Ctrl+S");
 * bot.view("Changes").button("Apply").click();
 * bot.waitUntil("the plan is applied", () -&gt; ...);
 * </pre>
 *
 * Whatever is looked for is waited for, with a bound; a test that fails leaves a picture in
 * {@code target/screenshots}. Tests run on a thread of their own and never on the user interface's.
 */
package org.postern.ui.tests.bot;
