/**
 * Mail as a user's mail program reads and sends it, over Jakarta Mail, which is used nowhere else. What servers refuse
 * is a sealed value ({@link org.postern.mail.MailProblem}).
 */
package org.postern.mail;
