/* A farm of mail servers for benchmarks: POP3, IMAP and SMTP on all of 127/8, as light as can be.
   farm CERTIFICATE KEY [OFFSET]: listens on the ports of mail plus OFFSET until it is stopped. */
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

enum protocol { POP3, IMAP, SMTP };
struct listener { int port; enum protocol protocol; int tls; int socket; };
static struct listener listeners[] = { { 110, POP3, 0 }, { 995, POP3, 1 }, { 143, IMAP, 0 }, { 993, IMAP, 1 },
  { 25, SMTP, 0 }, { 587, SMTP, 0 }, { 465, SMTP, 1 }, { 2525, SMTP, 0 } };
static SSL_CTX *context;

struct connection { int socket; enum protocol protocol; SSL *tls; char buffer[2048]; size_t filled; };

static int put(struct connection *c, const char *text) {
  size_t length = strlen(text);
  return c->tls ? SSL_write(c->tls, text, length) > 0 : send(c->socket, text, length, MSG_NOSIGNAL) == (ssize_t) length;
}

static int line(struct connection *c, char *out, size_t size) {
  for (;;) {
    char *end = memchr(c->buffer, '\n', c->filled);
    if (end) {
      size_t length = end - c->buffer + 1;
      size_t copied = length < size ? length : size - 1;
      memcpy(out, c->buffer, copied);
      out[copied] = 0;
      out[strcspn(out, "\r\n")] = 0;
      memmove(c->buffer, end + 1, c->filled -= length);
      return 1;
    }
    if (c->filled == sizeof c->buffer) return 0;
    int read = c->tls ? SSL_read(c->tls, c->buffer + c->filled, sizeof c->buffer - c->filled)
                      : recv(c->socket, c->buffer + c->filled, sizeof c->buffer - c->filled, 0);
    if (read <= 0) return 0;
    c->filled += read;
  }
}

static int secure(struct connection *c) {
  c->tls = SSL_new(context);
  SSL_set_fd(c->tls, c->socket);
  return SSL_accept(c->tls) == 1;
}

static int smtp(struct connection *c, char *said) {
  if (!strncasecmp(said, "EHLO", 4) || !strncasecmp(said, "HELO", 4))
    return put(c, c->tls ? "250-farm.example\r\n250-PIPELINING\r\n250-SIZE 10485760\r\n250-AUTH PLAIN LOGIN\r\n"
                           "250-ENHANCEDSTATUSCODES\r\n250 8BITMIME\r\n"
                         : "250-farm.example\r\n250-PIPELINING\r\n250-SIZE 10485760\r\n250-STARTTLS\r\n"
                           "250-ENHANCEDSTATUSCODES\r\n250 8BITMIME\r\n");
  if (!strcasecmp(said, "STARTTLS")) return put(c, "220 2.0.0 go ahead\r\n") && secure(c);
  if (!strcasecmp(said, "QUIT")) return put(c, "221 2.0.0 bye\r\n") && 0;
  return put(c, "250 2.0.0 ok\r\n");
}

static int imap(struct connection *c, char *said) {
  char tag[64] = "*", word[64] = "", reply[512];
  sscanf(said, "%63s %63s", tag, word);
  if (!strcasecmp(word, "CAPABILITY")) {
    snprintf(reply, sizeof reply, "* CAPABILITY IMAP4rev1 LITERAL+ SASL-IR IDLE ID %s\r\n%s OK done\r\n",
      c->tls ? "AUTH=PLAIN" : "STARTTLS LOGINDISABLED", tag);
    return put(c, reply);
  }
  if (!strcasecmp(word, "STARTTLS")) {
    snprintf(reply, sizeof reply, "%s OK go ahead\r\n", tag);
    return put(c, reply) && secure(c);
  }
  int over = !strcasecmp(word, "LOGOUT");
  snprintf(reply, sizeof reply, "%s%s OK done\r\n", over ? "* BYE\r\n" : "", tag);
  return put(c, reply) && !over;
}

static int pop3(struct connection *c, char *said) {
  if (!strcasecmp(said, "CAPA"))
    return put(c, c->tls ? "+OK\r\nUIDL\r\nTOP\r\nPIPELINING\r\nRESP-CODES\r\nUSER\r\nSASL PLAIN\r\n.\r\n"
                         : "+OK\r\nUIDL\r\nTOP\r\nPIPELINING\r\nRESP-CODES\r\nSTLS\r\n.\r\n");
  if (!strcasecmp(said, "STLS")) return put(c, "+OK go ahead\r\n") && secure(c);
  if (!strcasecmp(said, "QUIT")) return put(c, "+OK bye\r\n") && 0;
  return put(c, "-ERR no\r\n");
}

static void *serve(void *argument) {
  struct connection *c = argument;
  static const char *greetings[] = { "+OK farm\r\n", "* OK [CAPABILITY IMAP4rev1 STARTTLS] farm\r\n",
    "220 farm.example ESMTP\r\n" };
  static int (*const answer[])(struct connection *, char *) = { pop3, imap, smtp };
  char said[1024];
  int implicit = c->tls != NULL;
  c->tls = NULL;
  if ((!implicit || secure(c)) && put(c, greetings[c->protocol]))
    while (line(c, said, sizeof said) && answer[c->protocol](c, said)) { }
  if (c->tls) SSL_free(c->tls);
  close(c->socket);
  free(c);
  return NULL;
}

static void *listen_on(void *argument) {
  struct listener *listener = argument;
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 128 * 1024);
  pthread_attr_setdetachstate(&small, PTHREAD_CREATE_DETACHED);
  for (;;) {
    int socket = accept(listener->socket, NULL, NULL), on = 1;
    if (socket < 0) continue;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    struct connection *c = calloc(1, sizeof *c);
    c->socket = socket;
    c->protocol = listener->protocol;
    c->tls = listener->tls ? (SSL *) 1 : NULL;
    pthread_t thread;
    if (pthread_create(&thread, &small, serve, c)) { close(socket); free(c); }
  }
  return NULL;
}

int main(int count, char **words) {
  if (count < 3) { fprintf(stderr, "farm CERTIFICATE KEY [OFFSET]\n"); return 2; }
  int offset = count > 3 ? atoi(words[3]) : 0, on = 1;
  signal(SIGPIPE, SIG_IGN);
  context = SSL_CTX_new(TLS_server_method());
  SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_num_tickets(context, 0);
  if (SSL_CTX_use_certificate_chain_file(context, words[1]) != 1
      || SSL_CTX_use_PrivateKey_file(context, words[2], SSL_FILETYPE_PEM) != 1) {
    fprintf(stderr, "farm: certificate or key cannot be used\n");
    return 1;
  }
  for (size_t i = 0; i < sizeof listeners / sizeof *listeners; i++) {
    struct listener *l = listeners + i;
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(l->port + offset),
      .sin_addr.s_addr = htonl(INADDR_ANY) };
    l->socket = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(l->socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(l->socket, (struct sockaddr *) &address, sizeof address) || listen(l->socket, 4096)) {
      fprintf(stderr, "farm: port %d cannot be opened\n", l->port + offset);
      return 1;
    }
    pthread_t thread;
    pthread_create(&thread, NULL, listen_on, l);
  }
  puts("ready");
  fflush(stdout);
  pause();
  return 0;
}
