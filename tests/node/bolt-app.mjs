// An app on @slack/bolt, Slack's own library: what it accepts from the fake Slack, and what the fake accepts from it, proves
// that the fake is not shaped to our adapter. Reports on standard output, ends with its standard input.
import bolt from '@slack/bolt';

const { App, HTTPReceiver } = bolt;
const clientOptions = { slackApiUrl: process.env.SLACK_API_URL };
const isHttp = process.env.SLACK_MODE === 'http';
const receiver = isHttp ? new HTTPReceiver({ signingSecret: process.env.SLACK_SIGNING_SECRET, logLevel: 'error' }) : undefined;

const app = new App({
  token: process.env.SLACK_BOT_TOKEN,
  clientOptions,
  logLevel: 'error',
  ...(isHttp ? { receiver } : { socketMode: true, appToken: process.env.SLACK_APP_TOKEN, installerOptions: { clientOptions } }),
});

const plain = text => ({ type: 'plain_text', text });
const more = { type: 'button', action_id: 'more', text: plain('More'), value: '2' };
const gone = { type: 'button', action_id: 'gone', text: plain('Delete'), style: 'danger' };
const buttons = { type: 'actions', elements: [more, gone] };
const section = text => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });

app.command('/echo', async ({ command, ack }) => ack({ text: command.text, blocks: [section(command.text), buttons] }));
app.command('/slow', async ({ ack, respond }) => {
  await ack();
  await respond('late but here');
  await respond({ text: 'for all', response_type: 'in_channel' });
});
app.command('/form', async ({ ack, body, client }) => {
  await ack();
  await client.views.open({ trigger_id: body.trigger_id, view: form });
});

const form = {
  type: 'modal',
  callback_id: 'form',
  title: plain('A form'),
  submit: plain('Send'),
  blocks: [{ type: 'input', block_id: 'question', label: plain('Question'), element: { type: 'plain_text_input', action_id: 'typed' } }],
};

app.action('more', async ({ ack, respond }) => {
  await ack();
  await respond({ text: 'page 2', replace_original: true });
});
app.action('gone', async ({ ack, respond }) => {
  await ack();
  await respond({ delete_original: true });
});
app.shortcut('find', async ({ shortcut, ack, client }) => {
  await ack();
  await client.views.open({
    trigger_id: shortcut.trigger_id,
    view: { type: 'modal', callback_id: 'found', title: plain('Found'), blocks: [section(`about: ${shortcut.message.text}`)] },
  });
});
app.view('form', async ({ view, ack }) => {
  const { value } = view.state.values.question.typed;
  await (value ? ack({ response_action: 'clear' }) : ack({ response_action: 'errors', errors: { question: 'Ask something' } }));
});

app.event('app_mention', async ({ event, say, body }) => {
  await say({ text: `heard: ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
  console.log(`event ${body.event_id}`);
});
app.message(async ({ message, say }) => {
  if (message.channel_type === 'im' && !message.subtype && !message.thread_ts) {
    await say(`you said: ${message.text}`);
  }
});
app.event('app_home_opened', async ({ event, client }) => {
  await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [section('Ask me')] } });
});
app.assistant(new bolt.Assistant({
  threadStarted: async ({ say, setSuggestedPrompts, saveThreadContext }) => {
    await saveThreadContext();
    await say('Hello');
    await setSuggestedPrompts({ title: 'Try', prompts: [{ title: 'Who', message: 'who leads?' }] });
  },
  userMessage: async ({ message, say, setStatus, setTitle }) => {
    await setTitle(message.text);
    await setStatus('is thinking …');
    await say(`assisted: ${message.text}`);
  },
}));

app.error(async error => console.log(`error ${error.stack}`));
process.on('unhandledRejection', error => console.log(`error ${error.stack}`));

process.stdin.resume().on('end', async () => {
  await app.stop();
  process.exit(0);
});

try {
  const server = await app.start(0);
  console.log(isHttp ? `ready ${server.address().port}` : 'ready');
} catch (error) {
  console.log(`failed ${error.message}`);
  process.exit(1);
}
